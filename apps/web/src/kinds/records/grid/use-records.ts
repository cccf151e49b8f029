import { listRecords, type ReplyOf } from '@latchkey/contract'
import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../../lib/call.ts'
import type { CallError } from '../../../lib/call-error.ts'
import { keyOf } from '../../../lib/use-query-of.ts'
import { askedOf, type GridAddress } from './grid-address.ts'

export type RecordsPage = ReplyOf<typeof listRecords>
export type ShownRecord = RecordsPage['results'][number]
export type RecordPages = InfiniteData<RecordsPage>

/** Of one pipeline and address; record-cache.ts finds it under this. */
export const pagesKey = (pipelineId: string, address: GridAddress): QueryKey => [
  ...keyOf(listRecords, { params: { id: pipelineId }, query: askedOf(address) }),
  'pages',
]

/** A long list is not read anew as a whole because somebody came back to its window, or changed a record in it. */
export const isShort = ({ state }: { state: { data?: RecordPages | undefined } }) =>
  (state.data?.pages.length ?? 0) <= 3

/** The records from the first on, page after page by cursor as they are scrolled to. */
export function useRecords(pipelineId: string, address: GridAddress, pageSize: number) {
  return useInfiniteQuery<RecordsPage, CallError, RecordPages, QueryKey, string | null>({
    queryKey: pagesKey(pipelineId, address),
    queryFn: ({ signal, pageParam }) =>
      call(listRecords, {
        params: { id: pipelineId },
        query: { ...askedOf(address), page_size: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    refetchOnMount: isShort,
    refetchOnWindowFocus: isShort,
    refetchOnReconnect: isShort,
  })
}
