import { jobStatuses, priorities } from '@latchkey/contract'
import { SlidersHorizontal } from 'lucide-react'
import { type ReactNode, type Ref, useId, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { FilterSelect, Filters } from '../../../ui/filters.tsx'
import { optionsOf } from '../../../ui/options-of.ts'
import { words as jobs } from '../words.ts'
import { type ListFilters, listSorts } from './list-filters.ts'
import { MoreFilters } from './more-filters.tsx'
import { words } from './words.ts'

/** A draft is its customer's alone until it is handed in. */
const handedIn = jobStatuses.filter((status) => status !== 'draft')

interface FilterBarProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  searchRef: Ref<HTMLInputElement>
  /** On the board each status is a column. */
  withStatus: boolean
  children: ReactNode
}

export function FilterBar({ filters, onChange, searchRef, withStatus, children }: FilterBarProps) {
  const id = useId()
  const isMore = Boolean(filters.job_type || filters.source || filters.customer_id)
  const [wanted, setWanted] = useState(isMore)
  // What narrows the list stays in sight.
  const isOpen = wanted || isMore
  const change = (next: Partial<ListFilters>) => onChange({ ...filters, ...next })
  return (
    <Filters
      search={{
        value: filters.q,
        onChange: (q) => change({ q }),
        label: words.search,
        hint: words.searchHint,
        ref: searchRef,
      }}
      selects={
        <>
          <FilterSelect
            label={jobs.priority}
            placeholder={words.anyPriority}
            options={optionsOf(priorities, jobs.priorities)}
            value={filters.priority}
            onChange={(priority) => change({ priority })}
            width="w-36"
          />
          <FilterSelect
            label={words.sort}
            options={optionsOf(listSorts, words.sorts)}
            value={filters.sort}
            onChange={(sort) => change({ sort })}
            width="w-48"
          />
          <div className="ml-auto flex gap-3 max-sm:basis-full max-sm:*:flex-auto">
            <Button
              aria-expanded={isOpen}
              aria-controls={id}
              icon={<SlidersHorizontal size={16} />}
              className={isMore ? 'border-accent-text bg-accent-soft' : ''}
              onClick={() => setWanted(!isOpen)}
            >
              {words.moreFilters}
            </Button>
            {children}
          </div>
        </>
      }
    >
      <div id={id} hidden={!isOpen} className="flex flex-wrap gap-3">
        {isOpen && <MoreFilters filters={filters} change={change} />}
      </div>
      {withStatus && (
        <Chips
          legend={jobs.status}
          options={[{ value: '', label: words.allStatuses }, ...optionsOf(handedIn, jobs.statuses)]}
          value={filters.status}
          onChange={(status) => change({ status: status === filters.status ? '' : status })}
        />
      )}
    </Filters>
  )
}
