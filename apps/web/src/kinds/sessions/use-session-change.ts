import {
  type BodyOf,
  getSession,
  listAudit,
  listResourceAudit,
  listSessions,
  type ReplyOf,
  updateSession,
} from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { useShown } from '../../lib/use-shown.ts'

export type SessionDetail = ReplyOf<typeof getSession>

/** What every part of the page does with its session: change it, or read what stands now. Both end up on the page. */
export function useSessionChange(id: string) {
  const update = useCall(updateSession)
  const input = { params: { id } }
  const { show, load } = useShown(getSession, input, [listSessions, listAudit, listResourceAudit])
  return {
    change: async (body: BodyOf<typeof updateSession>, ifMatch: number) =>
      show(await update.mutateAsync({ ...input, body, ifMatch })),
    load,
  }
}
