import type { Endpoint, ReplyOf } from '@latchkey/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createActionKeys } from './action-keys.ts'
import { callWith, type Rest } from './call.ts'
import type { CallError } from './call-error.ts'
import { keyOf } from './use-query-of.ts'

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
    mutationFn: (input) => {
      const { file, ...wish }: { file?: File } = input ?? {}
      const idempotencyKey = keys.keyOf([wish, file && [file.name, file.size, file.lastModified]])
      return callWith(endpoint, input, { idempotencyKey })
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
