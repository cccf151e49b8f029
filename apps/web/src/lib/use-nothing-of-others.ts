import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import { getMe } from './light-endpoints.ts'
import type { MyAccount } from './use-me.ts'

/** Another shop or person, be it by another window: what was read for the one before is not shown for an instant. */
export function useNothingOfOthers(me: MyAccount | undefined) {
  const client = useQueryClient()
  const last = useRef<string>(undefined)
  const now = me && `${me.account.id} ${me.workspace?.id} ${me.portal?.id}`
  useLayoutEffect(() => {
    if (last.current && now && last.current !== now)
      client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== getMe.path })
    last.current = now
  }, [now, client])
}
