import type { Endpoint, ReplyOf } from '@latchkey/contract'
import { type QueryKey, queryOptions, useQuery } from '@tanstack/react-query'
import { callWith, type Rest } from './call.ts'
import type { CallError } from './call-error.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CallError
  }
}

/** Everything that was read from an endpoint begins with its path. */
export const keyOf = (endpoint: Endpoint, input?: unknown): QueryKey =>
  input === undefined ? [endpoint.path] : [endpoint.path, input]

export interface ReadOptions {
  enabled?: boolean
  /** Milliseconds between two looks. */
  every?: number
}

export const queryOf = <E extends Endpoint>(endpoint: E, input?: Rest<E>[0]) =>
  queryOptions<ReplyOf<E>>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => callWith(endpoint, input, { signal }),
  })

export function useQueryOf<E extends Endpoint>(
  endpoint: E,
  input?: Rest<E>[0],
  { enabled = true, every }: ReadOptions = {},
) {
  return useQuery({
    ...queryOf(endpoint, input),
    enabled,
    ...(every ? { refetchInterval: every } : {}),
  })
}
