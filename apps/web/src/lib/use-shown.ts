import type { Endpoint, ReplyOf } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { callWith, type Rest } from './call.ts'
import { refreshAll } from './use-call.ts'
import { keyOf } from './use-query-of.ts'

/** Where a page reads its thing from: what stands now is shown there, and in whatever else tells of it. */
export function useShown<E extends Endpoint>(endpoint: E, input: Rest<E>[0], refresh: readonly Endpoint[]) {
  const client = useQueryClient()
  const show = async (thing: ReplyOf<E>) => {
    // What is still under way was asked before this was known.
    await client.cancelQueries({ queryKey: keyOf(endpoint, input) })
    client.setQueryData(keyOf(endpoint, input), thing)
    await refreshAll(client, refresh)
    return thing
  }
  return { show, load: async () => show(await callWith(endpoint, input, {})) }
}
