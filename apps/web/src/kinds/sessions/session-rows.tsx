import { type ComponentProps, type RefObject, useRef } from 'react'
import { useListKeys } from '../../lib/use-list-keys.ts'
import { ShowMore } from '../../ui/show-more.tsx'
import { SessionList } from './session-list.tsx'
import type { ListedSession, ShareOf } from './session-row.tsx'
import { words } from './words.ts'

interface SessionRowsProps {
  query: ComponentProps<typeof ShowMore>['query'] & { data: unknown }
  rows: ListedSession[]
  first: ComponentProps<typeof ShowMore>['first']
  searchRef: RefObject<HTMLInputElement | null>
  shareOf: ShareOf
}

/** The rows, and what letters do with them. */
export function SessionRows({ query, rows, first, searchRef, shareOf }: SessionRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const shareRow = (id: string) => {
    const session = rows.find((row) => row.id === id)
    if (session) shareOf(session)?.()
  }
  useListKeys({ list, search: searchRef, rows: { s: shareRow } })
  return (
    <>
      <SessionList ref={list} sessions={rows} waiting={query.data === undefined} shareOf={shareOf} />
      <ShowMore query={query} shown={rows.length} first={first} />
      <p className="mt-6 text-small text-quiet max-md:hidden">{words.list.keys}</p>
    </>
  )
}
