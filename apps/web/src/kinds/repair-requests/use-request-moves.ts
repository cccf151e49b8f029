import {
  getRepairRequest,
  listAudit,
  listRepairRequests,
  type RepairStatus,
  updateRepairRequest,
} from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { type Moves, useMoves } from '../../ui/board/use-moves.ts'
import type { ListedRequest } from './request-row.tsx'
import { words } from './words.ts'

const lists = [listRepairRequests, getRepairRequest, listAudit]

export type RequestMoves = Moves<RepairStatus, ListedRequest>

/** From any status to any other. */
export function useRequestMoves(): RequestMoves {
  const update = useCall(updateRepairRequest, { refresh: lists })
  return useMoves<RepairStatus, ListedRequest>({
    lists,
    moved: words.board.moved,
    send: ({ id, version }, status) => update.mutateAsync({ params: { id }, body: { status }, ifMatch: version }),
  })
}
