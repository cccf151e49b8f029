import type { Field, Operator } from '@latchkey/contract'
import { DateInput } from '../date-input.tsx'
import { Select } from '../select.tsx'
import { TextInput } from '../text-input.tsx'
import { MoneyValue } from './money-value.tsx'
import { PersonValue } from './person-value.tsx'
import { RecordValue } from './record-value.tsx'
import { numberOrText } from './value-of.ts'
import { words } from './words.ts'

export interface ValueProps {
  value: unknown
  onChange: (value: unknown) => void
  label: string
  /** Where it is wrong. */
  wiring: { 'aria-invalid'?: boolean; 'aria-describedby'?: string }
}

interface ConditionValueProps extends ValueProps {
  field: Field
  operator: Operator
}

/** What the field is compared with, as one writes a value of its type. */
export function ConditionValue({ field, operator, ...props }: ConditionValueProps) {
  const { value, onChange, label, wiring } = props
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const control = { 'aria-label': label, value: text, ...wiring }
  switch (field.type) {
    case 'number':
      return (
        <TextInput
          {...control}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          onChange={(event) => onChange(numberOrText(event.target.value))}
        />
      )
    case 'currency':
      return <MoneyValue {...props} />
    case 'date':
      return <DateInput {...control} onChange={(event) => onChange(event.target.value)} />
    case 'boolean':
      return (
        <Select
          {...control}
          options={[
            { value: 'true', label: words.yes },
            { value: 'false', label: words.no },
          ]}
          value={String(value)}
          onChange={(event) => onChange(event.target.value === 'true')}
        />
      )
    case 'user':
      return <PersonValue {...props} />
    case 'relation':
      return field.pipeline_id ? <RecordValue {...props} pipelineId={field.pipeline_id} /> : null
    case 'multi_select':
      return <OptionValue {...props} options={field.options ?? []} />
    case 'select':
      if (operator === 'equals') return <OptionValue {...props} options={field.options ?? []} />
  }
  return (
    <TextInput
      {...control}
      autoComplete="off"
      autoCapitalize="none"
      maxLength={900}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** One that is compared with and no longer offered stays in sight. */
function OptionValue({ value, onChange, label, wiring, options }: ValueProps & { options: readonly string[] }) {
  const present = typeof value === 'string' ? value : ''
  const all = present && !options.includes(present) ? [present, ...options] : options
  return (
    <Select
      aria-label={label}
      {...wiring}
      placeholder={words.choose}
      options={all.map((option) => ({ value: option, label: option }))}
      value={present}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
