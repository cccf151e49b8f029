import { type Field, operatorsOf } from '@latchkey/contract'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { FieldError } from '../field.tsx'
import { IconButton } from '../icon-button.tsx'
import { Select } from '../select.tsx'
import { ConditionValue } from './condition-value.tsx'
import { type Condition, takesValue, withField, withOperator } from './filter-changes.ts'
import type { ConditionProblem } from './filter-problems.ts'
import { operatorWords, words } from './words.ts'

interface FilterConditionProps {
  number: number
  condition: Condition
  fields: readonly Field[]
  problem: ConditionProblem | undefined
  judged: boolean
  onChange: (condition: Condition) => void
  onRemove: () => void
}

// By the room that the builder has: it stands on pages and in dialogs.
const columns =
  'grid-cols-[minmax(0,1fr)_2.75rem] @md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_2.75rem] @2xl:grid-cols-[minmax(0,11rem)_minmax(0,9.5rem)_minmax(0,1fr)_2.25rem]'

/** Field, comparison, value. What is wrong with it stands below once somebody has left it. */
export function FilterCondition({
  number,
  condition,
  fields,
  problem,
  judged,
  onChange,
  onRemove,
}: FilterConditionProps) {
  const id = useId()
  const [left, setLeft] = useState(false)
  const field = fields.find(({ key }) => key === condition.field)
  const said = problem && (judged || problem.at !== 'value' || (left && !problem.isMissing)) ? problem : undefined
  const wrong = (at: ConditionProblem['at']) =>
    said?.at === at ? { 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {}
  const chooseField = (key: string) => {
    const next = fields.find((one) => one.key === key)
    if (next) onChange(withField(condition, field, next))
    setLeft(false)
  }
  const chooseOperator = (name: string) => {
    const next = field && operatorsOf[field.type].find((one) => one === name)
    if (next) onChange(withOperator(condition, field, next))
  }
  return (
    <li onBlur={() => setLeft(true)}>
      <div className={`grid items-start gap-2 ${columns}`}>
        <Select
          data-field
          aria-label={`${words.condition(number)}: ${words.field}`}
          options={[
            ...(field ? [] : [{ value: condition.field, label: words.gone(condition.field), disabled: true }]),
            ...fields.map(({ key, label }) => ({ value: key, label })),
          ]}
          value={condition.field}
          onChange={(event) => chooseField(event.target.value)}
          {...wrong('field')}
        />
        <div className="order-3 @md:order-2 @2xl:order-none">
          {field && (
            <Select
              aria-label={`${words.condition(number)}: ${words.operator}`}
              options={operatorsOf[field.type].map((value) => ({ value, label: operatorWords(field.type, value) }))}
              value={condition.operator}
              onChange={(event) => chooseOperator(event.target.value)}
              {...wrong('operator')}
            />
          )}
        </div>
        <div className="order-4 col-span-2 min-w-0 @md:col-span-3 @2xl:order-none @2xl:col-span-1">
          {field && takesValue(condition.operator) && (
            <ConditionValue
              field={field}
              operator={condition.operator}
              value={condition.value}
              label={`${words.condition(number)}: ${words.value}`}
              wiring={wrong('value')}
              onChange={(value) => onChange({ ...condition, value })}
            />
          )}
        </div>
        <IconButton
          data-remove
          label={words.remove(number)}
          icon={<X size={16} />}
          className="order-2 @md:order-3 @2xl:order-none"
          onClick={onRemove}
        />
      </div>
      {said && (
        <div className="mt-1.5">
          <FieldError id={`${id}-problem`}>{said.message}</FieldError>
        </div>
      )}
    </li>
  )
}
