import { jobStatuses } from '@latchkey/contract'
import { SlidersHorizontal } from 'lucide-react'
import { type Ref, useId, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { optionsOf } from '../../../ui/options-of.ts'
import { words as jobs } from '../words.ts'
import type { ListFilters } from './list-filters.ts'
import { MoreFilters } from './more-filters.tsx'
import { words } from './words.ts'

interface FilterBarProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  searchRef: Ref<HTMLInputElement>
}

export function FilterBar({ filters, onChange, searchRef }: FilterBarProps) {
  const id = useId()
  const isMore = Boolean(filters.job_type || filters.from || filters.to)
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
        <Button
          aria-expanded={isOpen}
          aria-controls={id}
          icon={<SlidersHorizontal size={16} />}
          className={`max-sm:flex-1 ${isMore ? 'border-accent-text bg-accent-soft' : ''}`}
          onClick={() => setWanted(!isOpen)}
        >
          {words.more}
        </Button>
      }
    >
      <div id={id} hidden={!isOpen} className="flex flex-wrap gap-3">
        {isOpen && <MoreFilters filters={filters} change={change} />}
      </div>
      <Chips
        legend={words.status}
        options={[{ value: '', label: words.allStatuses }, ...optionsOf(jobStatuses, jobs.statuses)]}
        value={filters.status}
        onChange={(status) => change({ status: status === filters.status ? '' : status })}
      />
    </Filters>
  )
}
