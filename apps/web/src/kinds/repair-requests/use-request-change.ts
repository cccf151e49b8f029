import {
  type BodyOf,
  getRepairRequest,
  listAudit,
  listRepairRequests,
  type ReplyOf,
  updateRepairRequest,
} from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { refreshAll, useCall } from '../../lib/use-call.ts'
import { keyOf } from '../../lib/use-query-of.ts'

export type RequestDetail = ReplyOf<typeof getRepairRequest>

/** What every part of the page does with its request: change it, or read what stands now. Both end up on the page. */
export function useRequestChange(id: string) {
  const client = useQueryClient()
  const update = useCall(updateRepairRequest)
  const input = { params: { id } }
  const show = async (request: RequestDetail) => {
    client.setQueryData(keyOf(getRepairRequest, input), request)
    await refreshAll(client, [listRepairRequests, listAudit])
    return request
  }
  return {
    change: async (body: BodyOf<typeof updateRepairRequest>, ifMatch: number) =>
      show(await update.mutateAsync({ ...input, body, ifMatch })),
    load: async () => show(await call(getRepairRequest, input)),
    wanted: update.isPending ? update.variables.body : undefined,
  }
}
