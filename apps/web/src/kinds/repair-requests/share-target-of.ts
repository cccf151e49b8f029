import { getRepairRequest, listRepairRequests, type RepairRequestDetail } from '@latchkey/contract'
import { targetOf } from '../../sharing/target-of.ts'

export const kind = 'repair_request'
/** What shows how far a request reaches. */
export const reachShownBy = [listRepairRequests, getRepairRequest]

export const shareTargetOf = (request: Pick<RepairRequestDetail, 'id' | 'title' | 'visibility' | 'reach'>) =>
  targetOf(request, { kind, refresh: reachShownBy })
