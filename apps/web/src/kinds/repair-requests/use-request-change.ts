import {
  type BodyOf,
  getRepairRequest,
  listAudit,
  listRepairRequests,
  type ReplyOf,
  updateRepairRequest,
} from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { useShown } from '../../lib/use-shown.ts'

export type RequestDetail = ReplyOf<typeof getRepairRequest>

/** What every part of the page does with its request: change it, or read what stands now. Both end up on the page. */
export function useRequestChange(id: string) {
  const update = useCall(updateRepairRequest)
  const input = { params: { id } }
  const { show, load } = useShown(getRepairRequest, input, [listRepairRequests, listAudit])
  return {
    change: async (body: BodyOf<typeof updateRepairRequest>, ifMatch: number) =>
      show(await update.mutateAsync({ ...input, body, ifMatch })),
    load,
    wanted: update.isPending ? update.variables.body : undefined,
  }
}
