import { resourceKinds } from '@latchkey/contract'
import type { Ref } from 'react'
import { oneOf } from '../../../lib/list-filters.ts'
import { Chips } from '../../../ui/chips.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { Select } from '../../../ui/select.tsx'
import { words as common } from '../words.ts'
import { type ListFilters, listSorts, listStates } from './list-filters.ts'
import { words } from './words.ts'

interface FilterBarProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  searchRef: Ref<HTMLInputElement>
}

const states = listStates.map((value) => ({ value, label: words.states[value] }))

export const FilterBar = ({ filters, onChange, searchRef }: FilterBarProps) => (
  <search className="mb-4 flex flex-col gap-3">
    <div className="flex flex-wrap gap-3">
      <SearchBox
        value={filters.q}
        onChange={(q) => onChange({ ...filters, q })}
        label={words.search}
        hint={words.searchHint}
        ref={searchRef}
      />
      <div className="w-44 max-sm:flex-1">
        <Select
          aria-label={words.kind}
          placeholder={words.anyKind}
          options={resourceKinds.map((value) => ({ value, label: common.kinds[value] }))}
          value={filters.kind}
          onChange={(event) => onChange({ ...filters, kind: oneOf(resourceKinds, event.target.value) })}
        />
      </div>
      <div className="w-44 max-sm:flex-1">
        <Select
          aria-label={words.sort}
          options={listSorts.map((value) => ({ value, label: words.sorts[value] }))}
          value={filters.sort}
          onChange={(event) => onChange({ ...filters, sort: oneOf(listSorts, event.target.value) })}
        />
      </div>
    </div>
    <Chips
      legend={words.state}
      options={states}
      value={filters.state}
      onChange={(state) => onChange({ ...filters, state: filters.state === state ? '' : state })}
    />
  </search>
)
