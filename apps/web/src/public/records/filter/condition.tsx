import type { Operator, PublicField } from '@latchkey/contract'
import { Field, FieldError } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { CloseButton } from '../../modal.tsx'
import { partWords } from '../part-words.ts'
import { ConditionValue } from './condition-value.tsx'
import { type Draft, draftOn, needsValue, operatorsFor } from './conditions.ts'

type Props = {
  fields: readonly PublicField[]
  draft: Draft
  number: number
  problem: string | undefined
  onChange: (draft: Draft) => void
  onRemove: (() => void) | undefined
}

/** Field, how it is compared, and with what. */
export function Condition({ fields, draft, number, problem, onChange, onRemove }: Props) {
  const field = fields.find(({ key }) => key === draft.field) ?? fields[0]
  if (!field) return null
  const operators = operatorsFor[field.type].map((value) => ({
    value,
    label: partWords.filter.says(field.type, value),
  }))
  return (
    <li>
      <fieldset
        aria-label={partWords.filter.condition(number)}
        className="grid items-start gap-2 sm:grid-cols-[minmax(0,14rem)_minmax(0,12rem)_minmax(0,1fr)_2.25rem] max-sm:grid-cols-[minmax(0,1fr)_2.75rem]"
      >
        <Field label={partWords.filter.field} hideLabel>
          <Select
            value={field.key}
            onChange={({ currentTarget }) => {
              const next = fields.find(({ key }) => key === currentTarget.value)
              if (next) onChange(draftOn(next))
            }}
            options={fields.map(({ key, label }) => ({ value: key, label }))}
          />
        </Field>
        <Field label={partWords.filter.operator} hideLabel className="max-sm:col-span-2">
          <Select
            value={draft.operator}
            onChange={({ currentTarget }) => onChange({ ...draft, operator: currentTarget.value as Operator })}
            options={operators}
          />
        </Field>
        <div className="max-sm:col-span-2">
          {needsValue(draft.operator) && (
            <ConditionValue field={field} draft={draft} isInvalid={problem !== undefined} onChange={onChange} />
          )}
          {problem && (
            <div className="mt-1.5">
              <FieldError>{problem}</FieldError>
            </div>
          )}
        </div>
        {onRemove && (
          <div className="max-sm:col-start-2 max-sm:row-start-1">
            <CloseButton label={partWords.filter.remove(number)} onClose={onRemove} />
          </div>
        )}
      </fieldset>
    </li>
  )
}
