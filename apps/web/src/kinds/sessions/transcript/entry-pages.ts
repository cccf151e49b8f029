import { listSessionEntries, type ReplyOf } from '@latchkey/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '../../../lib/call.ts'
import type { CallError } from '../../../lib/call-error.ts'
import { keyOf } from '../../../lib/use-query-of.ts'

export type EntriesPage = ReplyOf<typeof listSessionEntries>
export type Entry = EntriesPage['results'][number]

const pageSize = 100
/** More than a screen of short ones. */
const reach = 20

/** Entries are numbered 1, 2, 3 … without gaps, so that a number says in which page it stands, and where there. */
export const pageOf = (seq: number) => Math.floor((Math.max(1, seq) - 1) / pageSize) + 1
/** Those of it and of what stands beside it. */
export const pagesAround = (seq: number, total: number) => [
  ...new Set([seq - reach, seq, seq + reach].map((near) => pageOf(Math.min(near, total)))),
]
const placeIn = (seq: number) => (seq - 1) % pageSize

const inputOf = (id: string, page: number) => ({ params: { id }, query: { page, page_size: pageSize } })
export const pageKey = (id: string, page: number) => keyOf(listSessionEntries, inputOf(id, page))

/** What was said stays as it is: only a page with room left can become another. */
export const hasRoom = (page: EntriesPage | undefined) => !page || page.results.length < pageSize

const fresh = 30_000
/** Whoever scrolls through tens of thousands does not keep them all. */
const kept = 120_000

/** One page of a transcript, as Query reads it. */
export const entriesPage = (id: string, page: number) =>
  queryOptions<EntriesPage>({
    queryKey: pageKey(id, page),
    queryFn: ({ signal }) => call(listSessionEntries, { ...inputOf(id, page), signal }),
    staleTime: ({ state }) => (hasRoom(state.data) ? fresh : Number.POSITIVE_INFINITY),
    gcTime: kept,
  })

interface FoundEntry {
  entry: Entry | undefined
  error: CallError | null
  retry: () => unknown
}

/** One entry by its number, out of its page. */
export function useEntry(id: string, seq: number, enabled: boolean): FoundEntry {
  const { data, error, refetch } = useQuery({ ...entriesPage(id, pageOf(seq)), enabled })
  return { entry: data?.results[placeIn(seq)], error: data ? null : error, retry: refetch }
}

/** With an entry at its end, or as the beginning of a page of its own; null where something else came first. */
export function withEntry(page: EntriesPage | undefined, entry: Entry): EntriesPage | null {
  const { results } = page ?? { results: [] }
  if (results.length !== placeIn(entry.seq)) return null
  return {
    ...(page ?? { page: pageOf(entry.seq), page_size: pageSize, next_cursor: null }),
    results: [...results, entry],
    count: Math.max(page?.count ?? 0, entry.seq),
  }
}
