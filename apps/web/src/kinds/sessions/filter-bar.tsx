import { origins, visibilities } from '@latchkey/contract'
import type { Ref } from 'react'
import { Chips } from '../../ui/chips.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { type ListFilters, listSorts, oneOf } from './list-filters.ts'
import { words } from './words.ts'

interface FilterBarProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  searchRef: Ref<HTMLInputElement>
}

export const FilterBar = ({ filters, onChange, searchRef }: FilterBarProps) => (
  <search className="mb-4 flex flex-col gap-3">
    <div className="flex flex-wrap gap-3">
      <SearchBox
        value={filters.q}
        onChange={(q) => onChange({ ...filters, q })}
        label={words.list.search}
        hint={words.list.searchHint}
        ref={searchRef}
      />
      <div className="w-44 max-sm:flex-1">
        <Select
          aria-label={words.list.sort}
          options={listSorts.map((value) => ({ value, label: words.list.sorts[value] }))}
          value={filters.sort}
          onChange={(event) => onChange({ ...filters, sort: oneOf(listSorts, event.target.value) })}
        />
      </div>
    </div>
    <div className="flex flex-wrap gap-x-6 gap-y-1.5">
      <Chips
        legend={words.visibility}
        options={[
          { value: '', label: words.list.anyVisibility },
          ...visibilities.map((value) => ({ value, label: words.visibilities[value] })),
        ]}
        value={filters.visibility}
        onChange={(visibility) => onChange({ ...filters, visibility })}
      />
      <Chips
        legend={words.origin}
        options={[
          { value: '', label: words.list.anyOrigin },
          ...origins.map((value) => ({ value, label: words.origins[value] })),
        ]}
        value={filters.origin}
        onChange={(origin) => onChange({ ...filters, origin })}
      />
    </div>
  </search>
)
