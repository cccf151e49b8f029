import { listPipelines } from '@latchkey/contract'
import type { Ref } from 'react'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { FilterSelect, Filters } from '../../../ui/filters.tsx'
import { optionsOf } from '../../../ui/options-of.ts'
import { words } from '../words.ts'
import { type ListFilters, listSorts } from './list-filters.ts'

interface FilterBarProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  searchRef: Ref<HTMLInputElement>
}

const { list: say } = words

export function FilterBar({ filters, onChange, searchRef }: FilterBarProps) {
  const change = (next: Partial<ListFilters>) => onChange({ ...filters, ...next })
  const tables = useQueryOf(listPipelines, { query: { page_size: 100 } })
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
            label={say.table}
            placeholder={say.anyTable}
            options={(tables.data?.results ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={filters.pipeline_id}
            onChange={(pipeline_id) => change({ pipeline_id })}
          />
          <FilterSelect
            label={say.sort}
            options={optionsOf(listSorts, say.sorts)}
            value={filters.sort}
            onChange={(sort) => change({ sort })}
          />
        </>
      }
    />
  )
}
