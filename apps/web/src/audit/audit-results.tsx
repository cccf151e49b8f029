import type { listAudit } from '@latchkey/contract'
import type { usePagesOf } from '../lib/use-pages-of.ts'
import { useStanding } from '../lib/use-standing.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryState } from '../ui/query-state.tsx'
import { ShowMore } from '../ui/show-more.tsx'
import { actorsOf, type Entry } from './actors.ts'
import { type AuditFilters, filterEntries, noFilters } from './audit-filters.ts'
import type { ActionGroup } from './audit-groups.ts'
import { FilterRow } from './filter-row.tsx'
import { Timeline } from './timeline.tsx'
import { words } from './words.ts'

interface AuditResultsProps {
  query: ReturnType<typeof usePagesOf<typeof listAudit>>
  /** Of the same list without filters: whom one can choose of. */
  latest: readonly Entry[]
  groups: readonly ActionGroup[]
  filters: AuditFilters
  onChange: (filters: AuditFilters) => void
  namesThing: boolean
  failed: string
  emptyAtAll: string
}

/** Filters, the timeline that they leave, and the way to more of it. */
export function AuditResults({ query, latest, groups, filters, onChange, ...say }: AuditResultsProps) {
  const data = useStanding(query)
  const rows = data?.pages.flatMap(({ results }) => results) ?? []
  const isNarrowed = filterEntries(filters).length > 0
  return (
    <>
      <FilterRow filters={filters} onChange={onChange} groups={groups} actors={actorsOf([...latest, ...rows])} />
      <QueryState query={{ ...query, data }} failed={say.failed}>
        {({ pages: [first] }) =>
          rows.length === 0 || !first ? (
            <EmptyState
              drawing="drawer"
              headline={words.empty}
              action={isNarrowed && <Button onClick={() => onChange(noFilters)}>{words.clear}</Button>}
            >
              {isNarrowed ? words.emptyFiltered : say.emptyAtAll}
            </EmptyState>
          ) : (
            <>
              <div aria-busy={query.data === undefined} className={query.data === undefined ? 'opacity-60' : ''}>
                <Timeline
                  entries={rows}
                  namesThing={say.namesThing}
                  onActor={(actor) => onChange({ ...filters, actor })}
                />
              </div>
              <ShowMore query={query} shown={rows.length} first={first} />
            </>
          )
        }
      </QueryState>
    </>
  )
}
