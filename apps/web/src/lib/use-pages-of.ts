import type { Endpoint, ReplyOf } from '@latchkey/contract'
import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { callWith, type Rest } from './call.ts'
import type { CallError } from './call-error.ts'
import { keyOf, type ReadOptions } from './use-query-of.ts'

/** A list that grows by "Show more". */
export function usePagesOf<E extends Endpoint>(
  endpoint: E,
  input?: Rest<E>[0],
  { every }: Pick<ReadOptions, 'every'> = {},
) {
  return useInfiniteQuery<ReplyOf<E>, CallError, InfiniteData<ReplyOf<E>>, QueryKey, string | null>({
    queryKey: [...keyOf(endpoint, input), 'pages'],
    queryFn: ({ signal, pageParam }) => {
      const { query } = (input ?? {}) as { query?: object }
      const whole = pageParam === null ? input : { ...input, query: { ...query, cursor: pageParam } }
      return callWith(endpoint, whole as Rest<E>[0], { signal })
    },
    initialPageParam: null,
    getNextPageParam: (last) => (last as { next_cursor?: string | null } | undefined)?.next_cursor ?? null,
    ...(every ? { refetchInterval: every } : {}),
  })
}
