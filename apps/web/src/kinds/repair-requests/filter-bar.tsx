import { priorities, repairStatuses } from '@latchkey/contract'
import type { ReactNode, Ref } from 'react'
import { Chips } from '../../ui/chips.tsx'
import { FilterSelect, Filters } from '../../ui/filters.tsx'
import { optionsOf } from '../../ui/options-of.ts'
import { type ListFilters, listSorts } from './list-filters.ts'
import { words } from './words.ts'

interface FilterBarProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  searchRef: Ref<HTMLInputElement>
  /** On the board each status is a column. */
  withStatus: boolean
  children: ReactNode
}

const { list: say } = words

export function FilterBar({ filters, onChange, searchRef, withStatus, children }: FilterBarProps) {
  const change = (next: Partial<ListFilters>) => onChange({ ...filters, ...next })
  return (
    <Filters
      search={{
        value: filters.q,
        onChange: (q) => change({ q }),
        label: say.search,
        hint: say.searchHint,
        ref: searchRef,
      }}
      selects={
        <>
          <FilterSelect
            label={words.priority}
            placeholder={say.anyPriority}
            options={optionsOf(priorities, words.priorities)}
            value={filters.priority}
            onChange={(priority) => change({ priority })}
            width="w-40"
          />
          <FilterSelect
            label={say.sort}
            options={optionsOf(listSorts, say.sorts)}
            value={filters.sort}
            onChange={(sort) => change({ sort })}
          />
          <div className="ml-auto max-sm:ml-0 max-sm:basis-full">{children}</div>
        </>
      }
    >
      {withStatus && (
        <Chips
          legend={words.status}
          options={[{ value: '', label: say.allStatuses }, ...optionsOf(repairStatuses, words.statuses)]}
          value={filters.status}
          onChange={(status) => change({ status: status === filters.status ? '' : status })}
        />
      )}
    </Filters>
  )
}
