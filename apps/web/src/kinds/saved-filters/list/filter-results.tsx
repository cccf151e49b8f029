import { listSavedFilters } from '@latchkey/contract'
import { type ReactNode, useRef } from 'react'
import { askedOf } from '../../../lib/list-filters.ts'
import { useMe } from '../../../lib/use-me.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useStanding } from '../../../lib/use-standing.ts'
import { useMayShare } from '../../../sharing/use-may-share.ts'
import { useShareDialog } from '../../../sharing/use-share-dialog.tsx'
import { EmptyList } from '../../../ui/empty-list.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { shareTargetOf } from '../share-target-of.ts'
import { words } from '../words.ts'
import { FilterBar } from './filter-bar.tsx'
import { ListSkeleton } from './filter-list.tsx'
import type { ListedFilter } from './filter-row.tsx'
import { FilterRows } from './filter-rows.tsx'
import { isNarrowed, type ListFilters, noFilters } from './list-filters.ts'

interface FilterResultsProps {
  filters: ListFilters
  onChange: (filters: ListFilters) => void
  /** The buttons that lead to a new one. */
  begin: ReactNode
}

export function FilterResults({ filters, onChange, begin }: FilterResultsProps) {
  const search = useRef<HTMLInputElement>(null)
  const found = usePagesOf(listSavedFilters, { query: { ...askedOf(filters), page_size: 50 } })
  const data = useStanding(found)
  const rows = data?.pages.flatMap(({ results }) => results) ?? []
  const narrowed = isNarrowed(filters)
  // The empty page brings the buttons itself, and there is nothing to search.
  const isEmpty = !narrowed && data !== undefined && rows.length === 0
  const me = useMe().data?.account.id
  const mayShare = useMayShare()
  const sharing = useShareDialog((id) => {
    const row = rows.find((one) => one.id === id)
    return row && shareTargetOf(row)
  })
  // What is one's own always, what is private to somebody else never. The API decides.
  const shareOf = (filter: ListedFilter) =>
    filter.owner.id === me || (mayShare && filter.visibility !== 'private')
      ? () => sharing.share(shareTargetOf(filter))
      : undefined
  return (
    <>
      <PageHeader title={words.title} actions={!isEmpty && begin} />
      {!isEmpty && <FilterBar filters={filters} onChange={onChange} searchRef={search} />}
      <QueryState query={{ ...found, data }} failed={words.failed} skeleton={<ListSkeleton />}>
        {({ pages: [first] }) =>
          rows.length === 0 || !first ? (
            <EmptyList
              words={words.list}
              narrowed={narrowed}
              onClear={() => onChange({ ...noFilters, sort: filters.sort })}
              begin={begin}
            />
          ) : (
            <FilterRows query={found} rows={rows} first={first} searchRef={search} shareOf={shareOf} />
          )
        }
      </QueryState>
      {sharing.dialog}
    </>
  )
}
