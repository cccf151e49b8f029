import { listAccessEntries } from '@latchkey/contract'
import { useSearchParams } from 'react-router'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useStanding } from '../../../lib/use-standing.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { TableSkeleton } from '../../../ui/table-skeleton.tsx'
import type { ShownShare } from '../shown-share.ts'
import { AccessTable } from './access-table.tsx'
import { LogFilterRow } from './log-filter-row.tsx'
import { type LogFilters, logQuery, readLogFilters } from './log-filters.ts'
import { words } from './words.ts'

export function AccessLog({ share }: { share: ShownShare }) {
  const [search, setSearch] = useSearchParams()
  const filters = readLogFilters(search)
  const query = logQuery(filters)
  const isNarrowed = Object.keys(query).length > 0
  const entries = usePagesOf(listAccessEntries, { params: { share: share.id }, query: { ...query, page_size: 25 } })
  const data = useStanding(entries)
  const change = (next: LogFilters) => {
    const { people: _people, outcome: _outcome, ...rest } = Object.fromEntries(search)
    setSearch({ ...rest, ...logQuery(next) }, { replace: true })
  }
  const { log } = words
  return (
    <section aria-labelledby="access-log">
      <h2 id="access-log" className="mb-3 text-heading font-semibold">
        {log.title}
      </h2>
      <QueryState
        query={{ ...entries, data }}
        failed={log.failed}
        skeleton={<TableSkeleton heads={[log.what, log.device, log.network, log.when]} faces={false} />}
      >
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          if (rows.length === 0 && !isNarrowed) return <p className="text-quiet">{`${log.empty}. ${log.emptyWhy}`}</p>
          return (
            <>
              <LogFilterRow filters={filters} onChange={change} />
              {rows.length > 0 && first ? (
                <>
                  <AccessTable entries={rows} withMailbox={share.share_type === 'recipients'} />
                  <ShowMore query={entries} shown={rows.length} first={first} />
                </>
              ) : (
                <EmptyState
                  drawing="drawer"
                  headline={log.nothing}
                  action={<Button onClick={() => change({ people: '', outcome: '' })}>{log.clear}</Button>}
                >
                  {log.nothingWhy}
                </EmptyState>
              )}
            </>
          )
        }}
      </QueryState>
    </section>
  )
}
