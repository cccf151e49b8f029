import { type ComponentProps, type RefObject, useRef } from 'react'
import { useListKeys } from '../../../lib/use-list-keys.ts'
import { ShowMore } from '../../../ui/show-more.tsx'
import { words } from '../words.ts'
import { FilterList } from './filter-list.tsx'
import type { ListedFilter, ShareOf } from './filter-row.tsx'

interface FilterRowsProps {
  query: ComponentProps<typeof ShowMore>['query'] & { data: unknown }
  rows: ListedFilter[]
  first: ComponentProps<typeof ShowMore>['first']
  searchRef: RefObject<HTMLInputElement | null>
  shareOf: ShareOf
}

/** The rows, and what letters do with them. */
export function FilterRows({ query, rows, first, searchRef, shareOf }: FilterRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const shareRow = (id: string) => {
    const filter = rows.find((row) => row.id === id)
    if (filter) shareOf(filter)?.()
  }
  useListKeys({ list, search: searchRef, rows: { s: shareRow } })
  return (
    <>
      <FilterList ref={list} filters={rows} waiting={query.data === undefined} shareOf={shareOf} />
      <ShowMore query={query} shown={rows.length} first={first} />
      <p className="mt-6 text-small text-quiet max-md:hidden">{words.list.keys}</p>
    </>
  )
}
