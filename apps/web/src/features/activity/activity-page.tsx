import { listAudit } from '@latchkey/contract'
import { useSearchParams } from 'react-router'
import { isAdmin, useMe } from '../../lib/use-me.ts'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { filterQuery, readFilters } from './activity-filters.ts'
import { ActivityList } from './activity-list.tsx'
import { ExportLinks } from './export-links.tsx'
import { FilterRow } from './filter-row.tsx'
import { words } from './words.ts'

export function Component() {
  const me = useMe().data
  if (!me) return null
  if (isAdmin(me)) return <Activity />
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState
        drawing="door"
        headline={words.closed}
        action={
          me.workspace ? (
            <LinkButton to="/settings/members">{words.closedAction}</LinkButton>
          ) : (
            <LinkButton to="/">{words.open}</LinkButton>
          )
        }
      >
        {words.closedWhy}
      </EmptyState>
    </>
  )
}

function Activity() {
  const [search, setSearch] = useSearchParams()
  const filters = readFilters(search)
  const query = filterQuery(filters)
  const isNarrowed = Object.keys(query).length > 0
  const entries = usePagesOf(listAudit, { query: { ...query, page_size: 50 } })

  return (
    <>
      <PageHeader title={words.title} actions={<ExportLinks query={query} />}>
        {words.lead}
      </PageHeader>
      <FilterRow
        filters={filters}
        onChange={(next) =>
          setSearch(
            Object.entries(next).filter(([, value]) => value !== ''),
            { replace: true },
          )
        }
      />
      <QueryState query={entries} failed={words.failed}>
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          if (rows.length === 0 || !first)
            return (
              <EmptyState
                drawing="drawer"
                headline={words.empty}
                action={isNarrowed && <Button onClick={() => setSearch({}, { replace: true })}>{words.clear}</Button>}
              >
                {isNarrowed ? words.emptyFiltered : words.emptyAtAll}
              </EmptyState>
            )
          const all = first.count_is_estimate ? words.about(first.count) : first.count.toLocaleString()
          return (
            <>
              <ActivityList entries={rows} />
              <div className="mt-4 flex items-center gap-4">
                {entries.hasNextPage && (
                  <Button onClick={() => entries.fetchNextPage()} busy={entries.isFetchingNextPage}>
                    {words.more}
                  </Button>
                )}
                <p role="status" className="text-table text-quiet">
                  {words.of(rows.length, all)}
                </p>
              </div>
            </>
          )
        }}
      </QueryState>
    </>
  )
}
