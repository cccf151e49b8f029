import type { Field } from '@latchkey/contract'
import { Checkbox } from '../checkbox.tsx'
import { DateInput } from '../date-input.tsx'
import { Field as Wrap } from '../field.tsx'
import { Select } from '../select.tsx'
import { TextInput } from '../text-input.tsx'
import { Textarea } from '../textarea.tsx'
import type { Draft, MoneyDraft } from './drafts.ts'
import type { Labels } from './field-text.ts'
import { MoneyInput } from './money-input.tsx'
import { words } from './words.ts'

export interface ValueInputProps {
  field: Field
  draft: Draft
  onChange: (draft: Draft) => void
  error: string | undefined
  labels: Labels
  /** The label is said but not seen: the column's head says it. */
  hideLabel?: boolean
  /** Says beside the label that it must be filled in. */
  saysRequired?: boolean
}

export const wrapOf = ({ field, error, hideLabel = false, saysRequired = false }: ValueInputProps) => ({
  label: field.required && saysRequired ? words.required(field.label) : field.label,
  error,
  required: field.required ?? false,
  hideLabel,
})

/** What a value is typed or chosen into, by the type of its field: of those that need nothing but themselves. */
export function PlainValueInput(props: ValueInputProps) {
  const { field, draft, onChange } = props
  const wrap = wrapOf(props)
  if (field.type === 'currency') return <MoneyInput {...wrap} draft={draft as MoneyDraft} onChange={onChange} />
  if (field.type === 'multi_select') return <Several {...props} draft={draft as string[]} />
  return (
    <Wrap {...wrap}>
      <Plain field={field} text={draft as string} onChange={onChange} />
    </Wrap>
  )
}

interface PlainProps {
  field: Field
  text: string
  onChange: (text: string) => void
}

const modes = { email: 'email', phone: 'tel', url: 'url', number: 'decimal' } as const

function Plain({ field: { type, options = [] }, text, onChange }: PlainProps) {
  switch (type) {
    case 'text':
      return <Textarea rows={1} value={text} onChange={(event) => onChange(event.target.value)} />
    case 'date':
      return <DateInput value={text} onChange={(event) => onChange(event.target.value)} />
    case 'boolean':
    case 'select':
      return (
        <Select
          placeholder={words.none}
          options={
            type === 'select'
              ? options.map((option) => ({ value: option, label: option }))
              : [
                  { value: 'yes', label: words.yes },
                  { value: 'no', label: words.no },
                ]
          }
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    default:
      return (
        <TextInput
          inputMode={type in modes ? modes[type as keyof typeof modes] : 'text'}
          autoComplete="off"
          spellCheck={false}
          className={type === 'number' ? 'tabular-nums' : ''}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}

type SeveralProps = Omit<ValueInputProps, 'draft'> & { draft: string[] }

const Several = ({ field: { label, options = [] }, draft, onChange, error, hideLabel }: SeveralProps) => (
  <fieldset>
    <legend className={hideLabel ? 'sr-only' : 'mb-1.5 font-medium'}>{label}</legend>
    <div className="flex max-h-64 flex-wrap gap-x-6 gap-y-1 overflow-y-auto p-0.5">
      {/* What is no longer offered can still be taken away. */}
      {[...new Set([...options, ...draft])].map((option) => (
        <Checkbox
          key={option}
          label={option}
          checked={draft.includes(option)}
          onChange={({ target }) =>
            onChange(target.checked ? [...draft, option] : draft.filter((one) => one !== option))
          }
        />
      ))}
    </div>
    {error && (
      <p role="alert" className="mt-1 text-table text-red">
        {error}
      </p>
    )}
  </fieldset>
)
