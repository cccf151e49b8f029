import { listShares } from '@latchkey/contract'
import { useRef } from 'react'
import { useListKeys } from '../../../lib/use-list-keys.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useSelection } from '../../../lib/use-selection.ts'
import { useStanding } from '../../../lib/use-standing.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { FilterBar } from './filter-bar.tsx'
import { filterQuery, isNarrowed, type ListFilters, noFilters } from './list-filters.ts'
import { ListSkeleton, ShareList } from './share-list.tsx'
import { words } from './words.ts'

interface ShareResultsProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
}

export function ShareResults({ filters, onChange }: ShareResultsProps) {
  const list = useRef<HTMLUListElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const shares = usePagesOf(listShares, { query: { ...filterQuery(filters), page_size: 50 } })
  const data = useStanding(shares)
  const rows = data?.pages.flatMap(({ results }) => results) ?? []
  // One that is stopped can be chosen no more.
  const open = rows.filter(({ status }) => status !== 'revoked').map(({ id }) => id)
  const selection = useSelection(open)
  const narrowed = isNarrowed(filters)
  const isEmpty = !narrowed && data !== undefined && rows.length === 0
  useListKeys({ list, search, rows: { x: (id) => open.includes(id) && selection.choose(id) } })

  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <>
            <LinkButton to="/share-templates">{words.templates}</LinkButton>
            <LinkButton to="/shares/analytics">{words.analytics}</LinkButton>
          </>
        }
      >
        {words.lead}
      </PageHeader>
      {!isEmpty && <FilterBar filters={filters} onChange={onChange} searchRef={search} />}
      <QueryState query={{ ...shares, data }} failed={words.failed} skeleton={<ListSkeleton />}>
        {({ pages: [first] }) =>
          rows.length > 0 && first ? (
            <>
              <ShareList ref={list} shares={rows} selection={selection} waiting={shares.data === undefined} />
              <ShowMore query={shares} shown={rows.length} first={first} />
              <p className="mt-6 text-small text-quiet max-md:hidden">{words.keys}</p>
              <ChosenBar chosen={rows.filter(({ id }) => selection.chosen.has(id))} onClear={selection.clear} />
            </>
          ) : narrowed ? (
            <EmptyState
              drawing="drawer"
              headline={words.nothing}
              action={<Button onClick={() => onChange({ ...noFilters, sort: filters.sort })}>{words.clear}</Button>}
            >
              {words.nothingWhy}
            </EmptyState>
          ) : (
            <EmptyState
              headline={words.empty}
              action={
                <LinkButton to="/repair-requests" variant="primary">
                  {words.emptyAction}
                </LinkButton>
              }
            >
              {words.emptyWhy}
            </EmptyState>
          )
        }
      </QueryState>
    </>
  )
}
