import { useSearchParams } from 'react-router'
import { type AuditFilters, filterEntries, filterQuery, readFilters } from './audit-filters.ts'
import type { ActionGroup } from './audit-groups.ts'

/** What the address narrows the list to, and the same as the API wants it. */
export function useAuditFilters(groups: readonly ActionGroup[]) {
  const [search, setSearch] = useSearchParams()
  const filters = readFilters(search, groups)
  return {
    filters,
    query: filterQuery(filters),
    change: (next: AuditFilters) => setSearch(filterEntries(next), { replace: true }),
  }
}
