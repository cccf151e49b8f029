import type { PublicField } from '@latchkey/contract'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field } from '../../../ui/field.tsx'
import { isEmpty, valueText } from '../../../ui/record-values/value-text.ts'
import { Select } from '../../../ui/select.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { useClock } from '../../clock.tsx'
import { partWords } from '../part-words.ts'
import { recordWords as words } from '../words.ts'
import { MoneyInput } from './money-input.tsx'
import { OptionsInput } from './options-input.tsx'

type Props = {
  field: PublicField
  /** What it was when the change was begun, and what it is since somebody else changed it. */
  first: unknown
  present: unknown
  isTheirs: boolean
  problem: string | undefined
  currency: string
}

/** One value of a record, as its type is typed or chosen. */
export function EditField({ field, first, present, isTheirs, problem, currency }: Props) {
  const { locale } = useClock()
  const now = valueText(field.type, present, locale)
  const hint = isTheirs ? (now ? partWords.edit.now(now) : partWords.edit.nowEmpty) : undefined
  const common = { field, value: first, hint, problem }
  if (field.type === 'currency') return <MoneyInput {...common} currency={currency} />
  if (field.type === 'multi_select') return <OptionsInput {...common} />
  return (
    <Field
      label={field.label}
      hint={hint}
      error={problem}
      optional={!field.required}
      required={field.required === true}
    >
      <Control field={field} value={first} />
    </Field>
  )
}

function Control({ field: { key, type, options = [], required }, value }: { field: PublicField; value: unknown }) {
  const text = isEmpty(value) ? '' : String(value)
  switch (type) {
    case 'select':
    case 'boolean': {
      const choices =
        type === 'select'
          ? options.map((option) => ({ value: option, label: option }))
          : [
              { value: 'true', label: words.yes },
              { value: 'false', label: words.no },
            ]
      // What its options no longer have is still what it is.
      const known = text === '' || choices.some((one) => one.value === text)
      return (
        <Select
          name={key}
          defaultValue={text}
          {...(required && text !== '' ? {} : { placeholder: '–' })}
          options={known ? choices : [{ value: text, label: text }, ...choices]}
        />
      )
    }
    case 'date':
      return <DateInput name={key} defaultValue={text} />
    case 'text':
      return <Textarea name={key} rows={1} maxLength={10_000} defaultValue={text} />
    case 'number':
      return <TextInput name={key} inputMode="decimal" defaultValue={text} className="tabular-nums" />
    default:
      return (
        <TextInput
          name={key}
          type={type === 'phone' ? 'tel' : type === 'email' ? 'email' : 'url'}
          defaultValue={text}
        />
      )
  }
}
