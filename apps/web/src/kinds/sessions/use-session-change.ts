import {
  type BodyOf,
  getSession,
  listAudit,
  listResourceAudit,
  listSessions,
  type ReplyOf,
  updateSession,
} from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { refreshAll, useCall } from '../../lib/use-call.ts'
import { keyOf } from '../../lib/use-query-of.ts'

export type SessionDetail = ReplyOf<typeof getSession>

/** What every part of the page does with its session: change it, or read what stands now. Both end up on the page. */
export function useSessionChange(id: string) {
  const client = useQueryClient()
  const update = useCall(updateSession)
  const input = { params: { id } }
  const show = async (session: SessionDetail) => {
    client.setQueryData(keyOf(getSession, input), session)
    await refreshAll(client, [listSessions, listAudit, listResourceAudit])
    return session
  }
  return {
    change: async (body: BodyOf<typeof updateSession>, ifMatch: number) =>
      show(await update.mutateAsync({ ...input, body, ifMatch })),
    load: async () => show(await call(getSession, input)),
  }
}
