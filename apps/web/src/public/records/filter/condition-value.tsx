import type { PublicField } from '@latchkey/contract'
import { DateInput } from '../../../ui/date-input.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { partWords } from '../part-words.ts'
import { recordWords as words } from '../words.ts'
import type { Draft } from './conditions.ts'

type Props = { field: PublicField; draft: Draft; isInvalid: boolean; onChange: (draft: Draft) => void }

/** What a field of this type is compared with. */
export function ConditionValue({ field: { type, options = [] }, draft, isInvalid, onChange }: Props) {
  const wiring = {
    'aria-label': type === 'currency' ? partWords.filter.amount : partWords.filter.value,
    'aria-invalid': isInvalid || undefined,
    value: draft.value,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange({ ...draft, value: currentTarget.value }),
  }
  const mayChoose = type === 'multi_select' || (type === 'select' && draft.operator === 'equals')
  if (mayChoose) return <Select {...wiring} options={options.map((value) => ({ value, label: value }))} />
  switch (type) {
    case 'boolean':
      return (
        <Select
          {...wiring}
          options={[
            { value: 'true', label: words.yes },
            { value: 'false', label: words.no },
          ]}
        />
      )
    case 'date':
      return <DateInput {...wiring} />
    case 'currency':
      return (
        <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-2">
          <TextInput {...wiring} inputMode="decimal" />
          <TextInput
            aria-label={partWords.filter.currency}
            placeholder={partWords.filter.any}
            maxLength={3}
            autoCapitalize="characters"
            value={draft.currency}
            onChange={({ currentTarget }) => onChange({ ...draft, currency: currentTarget.value.toUpperCase() })}
          />
        </div>
      )
    default:
      return <TextInput {...wiring} maxLength={1000} inputMode={type === 'number' ? 'decimal' : undefined} />
  }
}
