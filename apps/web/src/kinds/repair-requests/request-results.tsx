import { listRepairRequests } from '@latchkey/contract'
import { type ReactNode, useRef } from 'react'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { FilterBar } from './filter-bar.tsx'
import { filterQuery, isNarrowed, type ListFilters, noFilters } from './list-filters.ts'
import { ListSkeleton, RequestList } from './request-list.tsx'
import { ShowMore } from './show-more.tsx'
import { useListKeys } from './use-list-keys.ts'
import { useStanding } from './use-standing.ts'
import { words } from './words.ts'

interface RequestResultsProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  /** The button that takes a request down. */
  begin: ReactNode
}

export function RequestResults({ filters, onChange, begin }: RequestResultsProps) {
  const list = useRef<HTMLUListElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const requests = usePagesOf(listRepairRequests, { query: { ...filterQuery(filters), page_size: 50 } })
  const data = useStanding(requests)
  const rows = data?.pages.flatMap(({ results }) => results) ?? []
  const narrowed = isNarrowed(filters)
  // The empty page brings the button itself, and there is nothing to search.
  const isEmpty = !narrowed && data !== undefined && rows.length === 0
  useListKeys(list, search)

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
      {!isEmpty && <FilterBar filters={filters} onChange={onChange} searchRef={search} />}
      <QueryState query={{ ...requests, data }} failed={words.failed} skeleton={<ListSkeleton />}>
        {({ pages: [first] }) => {
          if (rows.length > 0 && first)
            return (
              <>
                <RequestList ref={list} requests={rows} waiting={requests.data === undefined} />
                <ShowMore query={requests} shown={rows.length} first={first} />
                <p className="mt-6 text-small text-quiet max-md:hidden">{words.list.keys}</p>
              </>
            )
          if (narrowed)
            return (
              <EmptyState
                drawing="drawer"
                headline={words.list.nothing}
                action={
                  <Button onClick={() => onChange({ ...noFilters, sort: filters.sort })}>{words.list.clear}</Button>
                }
              >
                {words.list.nothingWhy}
              </EmptyState>
            )
          return (
            <EmptyState drawing="bench" headline={words.list.empty} action={begin}>
              {words.list.emptyWhy}
            </EmptyState>
          )
        }}
      </QueryState>
    </>
  )
}
