import { priorities, repairStatuses } from '@latchkey/contract'
import type { ReactNode, Ref } from 'react'
import { Chips } from '../../ui/chips.tsx'
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
      {withStatus && (
        <Chips
          legend={words.status}
          options={[
            { value: '', label: words.list.allStatuses },
            ...repairStatuses.map((value) => ({ value, label: words.statuses[value] })),
          ]}
          value={filters.status}
          onChange={(status) => onChange({ ...filters, status: status === filters.status ? '' : status })}
        />
      )}
    </search>
  )
}
