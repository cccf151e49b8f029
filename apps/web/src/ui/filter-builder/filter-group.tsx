import { type Field, mostConditions } from '@latchkey/contract'
import { Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../button.tsx'
import { IconButton } from '../icon-button.tsx'
import { Select } from '../select.tsx'
import { type FilterGroup as Group, newCondition, withCondition, withoutCondition } from './filter-changes.ts'
import { FilterCondition } from './filter-condition.tsx'
import type { ConditionProblem } from './filter-problems.ts'
import { words } from './words.ts'

interface FilterGroupProps {
  number: number
  isOnly: boolean
  group: Group
  fields: readonly Field[]
  problemOf: (condition: number) => ConditionProblem | undefined
  judged: boolean
  onChange: (group: Group) => void
  onRemove: () => void
}

export function FilterGroup({
  number,
  isOnly,
  group,
  fields,
  problemOf,
  judged,
  onChange,
  onRemove,
}: FilterGroupProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  const [first] = fields
  const focus = (selector: string) => box.current?.querySelector<HTMLElement>(selector)?.focus()
  const add = () => {
    if (!first) return
    flushSync(() => onChange({ ...group, filters: [...group.filters, newCondition(first)] }))
    focus('li:last-child select[data-field]')
  }
  const remove = (at: number) => {
    const rest = withoutCondition(group, at)
    if (!rest) return onRemove()
    flushSync(() => onChange(rest))
    focus(`li:nth-child(${Math.min(at + 1, rest.filters.length)}) button[data-remove]`)
  }
  return (
    <fieldset ref={box} className="min-w-0 rounded-panel border border-line bg-surface p-4 max-sm:p-3">
      <legend className="sr-only">{words.group(number)}</legend>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <span>{isOnly ? words.groupLead : words.group(number)}</span>
        <div className="w-40">
          <Select
            aria-label={words.groupLogic(number)}
            value={group.logic}
            options={(['AND', 'OR'] as const).map((logic) => ({ value: logic, label: words.logic[logic] }))}
            onChange={(event) => onChange({ ...group, logic: event.target.value === 'OR' ? 'OR' : 'AND' })}
          />
        </div>
        {!isOnly && (
          <IconButton
            size="small"
            label={words.removeGroup(number)}
            icon={<Trash2 size={16} />}
            className="ml-auto"
            onClick={onRemove}
          />
        )}
      </div>
      <ol className="flex flex-col gap-2 @max-2xl:gap-4">
        {group.filters.map((condition, at) => (
          <FilterCondition
            // A condition has no name of its own either, and all that it shows is in the filter.
            key={at}
            number={at + 1}
            condition={condition}
            fields={fields}
            problem={problemOf(at)}
            judged={judged}
            onChange={(changed) => onChange(withCondition(group, at, changed))}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      <Button
        variant="quiet"
        size="small"
        icon={<Plus size={16} />}
        aria-label={words.addConditionTo(number)}
        className="mt-3 -ml-2.5"
        onClick={add}
        disabled={!first || group.filters.length >= mostConditions}
      >
        {words.addCondition}
      </Button>
    </fieldset>
  )
}
