import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isProblem } from '../../lib/call-error.ts'
import { getMe } from '../../lib/light-endpoints.ts'
import { keyOf } from '../../lib/use-query-of.ts'

/** Whichever page is told that it may not read: the shop closed its portal, or works without this customer from now on. */
export function useShutOut() {
  const client = useQueryClient()
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        if (isProblem(event.action.error, 'forbidden')) void client.invalidateQueries({ queryKey: keyOf(getMe) })
      }),
    [client],
  )
}
