import { getWorkspace, jobSources } from '@latchkey/contract'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { FilterSelect } from '../../../ui/filters.tsx'
import { optionsOf } from '../../../ui/options-of.ts'
import { words as jobs, typeWords } from '../words.ts'
import { CustomerFilter } from './customer-filter.tsx'
import type { ListFilters } from './list-filters.ts'
import { words } from './words.ts'

interface MoreFiltersProps {
  filters: ListFilters
  change: (next: Partial<ListFilters>) => void
}

/** What is asked for less often. */
export function MoreFilters({ filters, change }: MoreFiltersProps) {
  const known = useQueryOf(getWorkspace).data?.job_types ?? []
  // One that the shop no longer has can still be asked for by the address.
  const types = filters.job_type === '' || known.includes(filters.job_type) ? known : [filters.job_type, ...known]
  return (
    <>
      <FilterSelect
        label={jobs.type}
        placeholder={words.anyType}
        options={types.map((type) => ({ value: type, label: typeWords(type) }))}
        value={filters.job_type}
        onChange={(job_type) => change({ job_type })}
      />
      <FilterSelect
        label={jobs.source}
        placeholder={words.anySource}
        options={optionsOf(jobSources, jobs.sources)}
        value={filters.source}
        onChange={(source) => change({ source })}
      />
      <CustomerFilter value={filters.customer_id} onChange={(customer_id) => change({ customer_id })} />
    </>
  )
}
