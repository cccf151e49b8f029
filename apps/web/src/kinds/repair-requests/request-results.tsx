import { listRepairRequests } from '@latchkey/contract'
import { type ReactNode, useRef } from 'react'
import { askedOf } from '../../lib/list-filters.ts'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { useStanding } from '../../lib/use-standing.ts'
import { useMayShare } from '../../sharing/use-may-share.ts'
import { useShareDialog } from '../../sharing/use-share-dialog.tsx'
import { EmptyList } from '../../ui/empty-list.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { type ListView, ViewSwitch } from '../../ui/view-switch.tsx'
import { FilterBar } from './filter-bar.tsx'
import { isNarrowed, type ListFilters, noFilters } from './list-filters.ts'
import { RequestBoard } from './request-board.tsx'
import { ListSkeleton } from './request-list.tsx'
import type { ListedRequest } from './request-row.tsx'
import { RequestRows } from './request-rows.tsx'
import { shareTargetOf } from './share-target-of.ts'
import { words } from './words.ts'

interface RequestResultsProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  view: ListView
  onView: (view: ListView) => void
  /** The button that takes a request down. */
  begin: ReactNode
}

export function RequestResults({ filters, onChange, view, onView, begin }: RequestResultsProps) {
  const search = useRef<HTMLInputElement>(null)
  const isBoard = view === 'board'
  // On the board each status is a column.
  const wanted = isBoard ? { ...filters, status: noFilters.status } : filters
  const requests = usePagesOf(listRepairRequests, { query: { ...askedOf(wanted), page_size: 50 } })
  const data = useStanding(requests)
  const rows = data?.pages.flatMap(({ results }) => results) ?? []
  const narrowed = isNarrowed(wanted)
  // The empty page brings the button itself, and there is nothing to search.
  const isEmpty = !narrowed && data !== undefined && rows.length === 0
  const mayShare = useMayShare()
  const sharing = useShareDialog((id) => {
    const row = rows.find((one) => one.id === id)
    return row && shareTargetOf(row)
  })
  const share = mayShare ? (request: ListedRequest) => sharing.share(shareTargetOf(request)) : undefined

  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <>
            <LinkButton to="/properties">{words.properties.title}</LinkButton>
            {!isEmpty && begin}
          </>
        }
      />
      {!isEmpty && (
        <FilterBar filters={wanted} onChange={onChange} searchRef={search} withStatus={!isBoard}>
          <ViewSwitch view={view} onChange={onView} />
        </FilterBar>
      )}
      <QueryState query={{ ...requests, data }} failed={words.failed} skeleton={<ListSkeleton />}>
        {({ pages: [first] }) =>
          rows.length === 0 || !first ? (
            <EmptyList
              words={words.list}
              narrowed={narrowed}
              onClear={() => onChange({ ...noFilters, sort: filters.sort })}
              begin={begin}
            />
          ) : isBoard ? (
            <RequestBoard filters={wanted} share={share} />
          ) : (
            <RequestRows query={requests} rows={rows} first={first} searchRef={search} share={share} />
          )
        }
      </QueryState>
      {sharing.dialog}
    </>
  )
}
