import type { Endpoint, ReplyOf } from '@latchkey/contract'
import {
  type InfiniteData,
  type QueryClient,
  type QueryKey,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useState } from 'react'
import { createActionKeys } from './action-keys.ts'
import { type CallInput, call, type Rest } from './call.ts'
import type { CallError } from './call-error.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CallError
  }
}

/** Everything that was read from an endpoint begins with its path. */
export const keyOf = (endpoint: Endpoint, input?: unknown): QueryKey =>
  input === undefined ? [endpoint.path] : [endpoint.path, input]

interface ReadOptions {
  enabled?: boolean
  /** Milliseconds between two looks. */
  every?: number
}

export function useQueryOf<E extends Endpoint>(
  endpoint: E,
  input?: Rest<E>[0],
  { enabled = true, every }: ReadOptions = {},
) {
  return useQuery<ReplyOf<E>>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => read(endpoint, input, { signal }),
    enabled,
    ...(every ? { refetchInterval: every } : {}),
  })
}

/** A list that grows by "Show more". */
export function usePagesOf<E extends Endpoint>(
  endpoint: E,
  input?: Rest<E>[0],
  { enabled = true, every }: ReadOptions = {},
) {
  return useInfiniteQuery<ReplyOf<E>, CallError, InfiniteData<ReplyOf<E>>, QueryKey, string | null>({
    queryKey: [...keyOf(endpoint, input), 'pages'],
    queryFn: ({ signal, pageParam }) => {
      const { query } = (input ?? {}) as { query?: object }
      const whole = pageParam === null ? input : { ...input, query: { ...query, cursor: pageParam } }
      return read(endpoint, whole as Rest<E>[0], { signal })
    },
    initialPageParam: null,
    getNextPageParam: (last) => (last as { next_cursor?: string | null } | undefined)?.next_cursor ?? null,
    enabled,
    ...(every ? { refetchInterval: every } : {}),
  })
}

interface CallOptions {
  /** Lists and things that are read anew after it. */
  refresh?: readonly Endpoint[]
  /** The endpoint that would now answer the same as this call did. */
  answers?: Endpoint
}

/** A call that a person sets off. `mutateAsync(input)` throws a CallError; `isPending` is the button's `busy`. */
export function useCall<E extends Endpoint>(endpoint: E, { refresh = [], answers }: CallOptions = {}) {
  const client = useQueryClient()
  const [keys] = useState(() => createActionKeys())
  return useMutation<ReplyOf<E>, CallError, Rest<E>[0]>({
    mutationFn: async (input) => {
      const { file, ...wish }: { file?: File } = input ?? {}
      const known = { idempotencyKey: keys.keyOf([wish, file && [file.name, file.size, file.lastModified]]) }
      return read(endpoint, { ...known, ...input } as Rest<E>[0])
    },
    onSettled: (_, error) => keys.settle(error),
    onSuccess: async (reply) => {
      if (answers) client.setQueryData(keyOf(answers), reply)
      await refreshAll(client, refresh)
    },
  })
}

export const refreshAll = (client: QueryClient, endpoints: readonly Endpoint[]) =>
  Promise.all(endpoints.map((endpoint) => client.invalidateQueries({ queryKey: keyOf(endpoint) })))

/** `call` with an input of which TypeScript cannot see, while E is open, that it fits. */
function read<E extends Endpoint>(endpoint: E, input: Rest<E>[0], more: { signal?: AbortSignal } = {}) {
  const whole = { ...input, ...more } as CallInput<E>
  return call(endpoint, ...([whole] as unknown as Rest<E>))
}
