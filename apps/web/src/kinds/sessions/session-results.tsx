import { listSessions } from '@latchkey/contract'
import { type ReactNode, useRef } from 'react'
import { askedOf } from '../../lib/list-filters.ts'
import { useMe } from '../../lib/use-me.ts'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { useStanding } from '../../lib/use-standing.ts'
import { useMayShare } from '../../sharing/use-may-share.ts'
import { useShareDialog } from '../../sharing/use-share-dialog.tsx'
import { EmptyList } from '../../ui/empty-list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { FilterBar } from './filter-bar.tsx'
import { isNarrowed, type ListFilters, noFilters } from './list-filters.ts'
import { mayShareRow } from './may-share-row.ts'
import { ListSkeleton } from './session-list.tsx'
import type { ListedSession } from './session-row.tsx'
import { SessionRows } from './session-rows.tsx'
import { shareTargetOf } from './share-target-of.ts'
import { words } from './words.ts'

interface SessionResultsProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  /** The buttons that begin a session. */
  begin: ReactNode
}

export function SessionResults({ filters, onChange, begin }: SessionResultsProps) {
  const search = useRef<HTMLInputElement>(null)
  const sessions = usePagesOf(listSessions, { query: { ...askedOf(filters), page_size: 50 } })
  const data = useStanding(sessions)
  const rows = data?.pages.flatMap(({ results }) => results) ?? []
  const narrowed = isNarrowed(filters)
  // The empty page brings the buttons itself, and there is nothing to search.
  const isEmpty = !narrowed && data !== undefined && rows.length === 0
  const sharer = { accountId: useMe().data?.account.id, mayShare: useMayShare() }
  const sharing = useShareDialog((id) => {
    const row = rows.find((one) => one.id === id)
    return row && shareTargetOf(row)
  })
  const shareOf = (session: ListedSession) =>
    mayShareRow(sharer, session) ? () => sharing.share(shareTargetOf(session)) : undefined
  return (
    <>
      <PageHeader title={words.title} actions={!isEmpty && begin} />
      {!isEmpty && <FilterBar filters={filters} onChange={onChange} searchRef={search} />}
      <QueryState query={{ ...sessions, data }} failed={words.failed} skeleton={<ListSkeleton />}>
        {({ pages: [first] }) =>
          rows.length === 0 || !first ? (
            <EmptyList
              words={words.list}
              narrowed={narrowed}
              onClear={() => onChange({ ...noFilters, sort: filters.sort })}
              begin={begin}
            />
          ) : (
            <SessionRows query={sessions} rows={rows} first={first} searchRef={search} shareOf={shareOf} />
          )
        }
      </QueryState>
      {sharing.dialog}
    </>
  )
}
