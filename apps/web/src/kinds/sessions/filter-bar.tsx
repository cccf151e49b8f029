import { origins, visibilities } from '@latchkey/contract'
import type { Ref } from 'react'
import { Chips } from '../../ui/chips.tsx'
import { FilterSelect, Filters } from '../../ui/filters.tsx'
import { optionsOf } from '../../ui/options-of.ts'
import { type ListFilters, listSorts } from './list-filters.ts'
import { words } from './words.ts'

interface FilterBarProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  searchRef: Ref<HTMLInputElement>
}

const { list: say } = words

export function FilterBar({ filters, onChange, searchRef }: FilterBarProps) {
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
        <FilterSelect
          label={say.sort}
          options={optionsOf(listSorts, say.sorts)}
          value={filters.sort}
          onChange={(sort) => change({ sort })}
        />
      }
    >
      <div className="flex flex-wrap gap-x-6 gap-y-1.5">
        <Chips
          legend={words.visibility}
          options={[{ value: '', label: say.anyVisibility }, ...optionsOf(visibilities, words.visibilities)]}
          value={filters.visibility}
          onChange={(visibility) => change({ visibility })}
        />
        <Chips
          legend={words.origin}
          options={[{ value: '', label: say.anyOrigin }, ...optionsOf(origins, words.origins)]}
          value={filters.origin}
          onChange={(origin) => change({ origin })}
        />
      </div>
    </Filters>
  )
}
