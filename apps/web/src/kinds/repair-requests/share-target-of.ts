import { getRepairRequest, listRepairRequests, type RepairRequestDetail } from '@latchkey/contract'
import type { ShareTarget } from '../../sharing/share-target.ts'

export const kind = 'repair_request'
/** What shows how far a request reaches. */
export const reachShownBy = [listRepairRequests, getRepairRequest]

export const shareTargetOf = ({
  id,
  title,
  visibility,
  reach,
}: Pick<RepairRequestDetail, 'id' | 'title' | 'visibility' | 'reach'>): ShareTarget => ({
  id,
  kind,
  title,
  visibility,
  people: reach?.people ?? 0,
  refresh: reachShownBy,
})
