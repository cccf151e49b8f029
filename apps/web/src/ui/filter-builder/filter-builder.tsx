import { type Field, type FilterConfig, mostGroups } from '@latchkey/contract'
import { Plus } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../button.tsx'
import { Select } from '../select.tsx'
import { type Logic, withGroup, withNewGroup, withoutGroup } from './filter-changes.ts'
import { FilterGroup } from './filter-group.tsx'
import { problemsOf } from './filter-problems.ts'
import { words } from './words.ts'

interface FilterBuilderProps {
  fields: readonly Field[]
  /** null: no condition at all. */
  value: FilterConfig | null
  onChange: (filter: FilterConfig | null) => void
  /** How many records it lets through, in words. */
  count?: ReactNode
  /** Somebody tried to use it: what is not written yet is a problem from now on. */
  judged?: boolean
}

/** Groups of conditions. What it holds may be half-written: `isWhole` says whether it can be asked. */
export function FilterBuilder({ fields, value, onChange, count, judged = false }: FilterBuilderProps) {
  const id = useId()
  const foot = useRef<HTMLDivElement>(null)
  const [first] = fields
  const problems = value ? problemsOf(fields, value) : new Map()
  const groups = value?.groups ?? []
  // What had the focus is gone; the place where it was is not.
  const comeBack = () => foot.current?.querySelector('button')?.focus()
  const add = () => {
    if (!first) return
    flushSync(() => onChange(withNewGroup(value, first)))
    foot.current?.parentElement?.querySelector<HTMLElement>('fieldset:last-of-type select[data-field]')?.focus()
  }
  return (
    <section aria-labelledby={id} className="@container flex min-w-0 flex-col gap-3">
      <h2 id={id} className="sr-only">
        {words.title}
      </h2>
      {value && groups.length > 1 && (
        <GroupLogic value={value.groupLogic} onChange={(groupLogic) => onChange({ ...value, groupLogic })} />
      )}
      {value === null && <p className="text-quiet">{words.none}</p>}
      {groups.map((group, at) => (
        <FilterGroup
          // A group has no name of its own, and none changes its place.
          key={at}
          number={at + 1}
          isOnly={groups.length === 1}
          group={group}
          fields={fields}
          problemOf={(condition) => problems.get(`${at}.${condition}`)}
          judged={judged}
          onChange={(changed) => value && onChange(withGroup(value, at, changed))}
          onRemove={() => {
            flushSync(() => value && onChange(withoutGroup(value, at)))
            comeBack()
          }}
        />
      ))}
      <div ref={foot} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="small" icon={<Plus size={16} />} onClick={add} disabled={!first || groups.length >= mostGroups}>
          {value === null ? words.addCondition : words.addGroup}
        </Button>
        <p role="status" className="text-table text-quiet tabular-nums">
          {count}
        </p>
      </div>
    </section>
  )
}

function GroupLogic({ value, onChange }: { value: Logic; onChange: (logic: Logic) => void }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span>{words.betweenLead}</span>
      <div className="w-44">
        <Select
          aria-label={words.between}
          value={value}
          options={(['AND', 'OR'] as const).map((logic) => ({ value: logic, label: words.betweens[logic] }))}
          onChange={(event) => onChange(event.target.value === 'OR' ? 'OR' : 'AND')}
        />
      </div>
    </div>
  )
}
