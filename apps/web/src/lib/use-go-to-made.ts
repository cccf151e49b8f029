import type { Endpoint } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { keyOf } from './use-query-of.ts'

/** Leads to what was just made; its page reads it from `endpoint`, and has it already. */
export function useGoToMade(endpoint: Endpoint, list: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async (made: { id: string }) => {
    client.setQueryData(keyOf(endpoint, { params: { id: made.id } }), made)
    await navigate(`${list}/${made.id}`)
  }
}
