import { priorities, repairStatuses } from '@latchkey/contract'
import type { ReactNode, Ref } from 'react'
import { cx } from '../../lib/cx.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { type ListFilters, listSorts, oneOf } from './list-filters.ts'
import { words } from './words.ts'

interface FilterBarProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  searchRef: Ref<HTMLInputElement>
  /** On the board each status is a column. */
  withStatus: boolean
  children: ReactNode
}

export function FilterBar({ filters, onChange, searchRef, withStatus, children }: FilterBarProps) {
  return (
    <search className="mb-4 flex flex-col gap-3">
      <div className="flex flex-wrap gap-3">
        <SearchBox
          value={filters.q}
          onChange={(q) => onChange({ ...filters, q })}
          label={words.list.search}
          hint={words.list.searchHint}
          ref={searchRef}
        />
        <div className="w-40 max-sm:flex-1">
          <Select
            aria-label={words.priority}
            placeholder={words.list.anyPriority}
            options={priorities.map((value) => ({ value, label: words.priorities[value] }))}
            value={filters.priority}
            onChange={(event) => onChange({ ...filters, priority: oneOf(priorities, event.target.value) })}
          />
        </div>
        <div className="w-44 max-sm:flex-1">
          <Select
            aria-label={words.list.sort}
            options={listSorts.map((value) => ({ value, label: words.list.sorts[value] }))}
            value={filters.sort}
            onChange={(event) => onChange({ ...filters, sort: oneOf(listSorts, event.target.value) })}
          />
        </div>
        <div className="ml-auto max-sm:ml-0 max-sm:basis-full">{children}</div>
      </div>
      {withStatus && <StatusChips filters={filters} onChange={onChange} />}
    </search>
  )
}

const StatusChips = ({ filters, onChange }: Pick<FilterBarProps, 'filters' | 'onChange'>) => (
  <fieldset className="-mx-1 flex min-w-0 gap-1.5 overflow-x-auto p-1 [scrollbar-width:none]">
    <legend className="sr-only">{words.status}</legend>
    <Chip pressed={filters.status === ''} onPress={() => onChange({ ...filters, status: '' })}>
      {words.list.allStatuses}
    </Chip>
    {repairStatuses.map((status) => (
      <Chip
        key={status}
        pressed={filters.status === status}
        onPress={() => onChange({ ...filters, status: filters.status === status ? '' : status })}
      >
        {words.statuses[status]}
      </Chip>
    ))}
  </fieldset>
)

const Chip = ({ pressed, onPress, children }: { pressed: boolean; onPress: () => void; children: string }) => (
  <button
    type="button"
    aria-pressed={pressed}
    onClick={onPress}
    className={cx(
      'h-7 shrink-0 rounded-control border px-2.5 text-table font-medium whitespace-nowrap transition-colors max-sm:h-10 max-sm:px-3',
      pressed
        ? 'border-accent-text bg-accent-soft text-ink'
        : 'border-edge/60 bg-surface text-quiet hover:border-edge hover:text-ink',
    )}
  >
    {children}
  </button>
)
