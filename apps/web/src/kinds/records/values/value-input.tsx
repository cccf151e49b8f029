import type { Field, RecordUser } from '@latchkey/contract'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field as Wrap } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { words } from '../words.ts'
import type { Draft, MoneyDraft } from './drafts.ts'
import { MoneyInput } from './money-input.tsx'
import { PeopleInput } from './people-input.tsx'
import { RecordInput } from './record-input.tsx'
import type { Labels } from './value-text.ts'

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

/** What a value is typed or chosen into, by the type of its field. */
export function ValueInput(props: ValueInputProps) {
  const { field, draft, onChange, error, hideLabel = false, saysRequired = false } = props
  const label = field.required && saysRequired ? words.values.required(field.label) : field.label
  const wrap = { label, error, required: field.required ?? false, hideLabel }
  switch (field.type) {
    case 'currency':
      return <MoneyInput {...wrap} draft={draft as MoneyDraft} onChange={onChange} />
    case 'multi_select':
      return <Several {...props} draft={draft as string[]} />
    case 'user':
      return <PeopleInput {...wrap} people={draft as RecordUser[]} onChange={onChange} />
    case 'relation':
      return <RecordInput {...props} draft={draft as string} />
    default:
      return (
        <Wrap {...wrap}>
          <Plain field={field} text={draft as string} onChange={onChange} />
        </Wrap>
      )
  }
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
          placeholder={words.values.none}
          options={
            type === 'select'
              ? options.map((option) => ({ value: option, label: option }))
              : [
                  { value: 'yes', label: words.values.yes },
                  { value: 'no', label: words.values.no },
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
