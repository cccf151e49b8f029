import {
  getRepairRequest,
  listAudit,
  listRepairRequests,
  type RepairStatus,
  updateRepairRequest,
} from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isProblem } from '../../lib/call-error.ts'
import { refreshAll, useCall } from '../../lib/use-call.ts'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { ListedRequest } from './request-row.tsx'
import { words } from './words.ts'

const lists = [listRepairRequests, getRepairRequest, listAudit]

export type Moves = ReturnType<typeof useMoves>

/** Cards on their way: they stand in their new column at once, and go back where the change is refused. */
export function useMoves() {
  const client = useQueryClient()
  const update = useCall(updateRepairRequest, { refresh: lists })
  const [under, setUnder] = useState<ReadonlyMap<string, ListedRequest>>(new Map())
  const [held, setHeld] = useState<ListedRequest | null>(null)
  const followed = useRef<string>(null)

  const place = (request: ListedRequest) => setUnder((last) => new Map(last).set(request.id, request))
  const settle = ({ id }: ListedRequest) => setUnder((last) => new Map([...last].filter(([other]) => other !== id)))

  const move = async (request: ListedRequest, status: RepairStatus, undoable = true): Promise<void> => {
    if (request.status === status) return
    place({ ...request, status })
    try {
      const { version } = await update.mutateAsync({
        params: { id: request.id },
        body: { status },
        ifMatch: request.version,
      })
      const back = () => void move({ ...request, status, version }, request.status, false)
      toast(words.board.moved(request.reference, status), undoable ? { undo: back } : {})
    } catch (error) {
      if (!isProblem(error, 'version_conflict')) toastProblem(error)
      else {
        await refreshAll(client, lists)
        toast(words.conflict.upToDate, { tone: 'error' })
      }
    } finally {
      settle(request)
    }
  }
  return {
    move,
    /** Moved without a pointer: the focus goes with the card. */
    moveAndFollow: (request: ListedRequest, status: RepairStatus) => {
      followed.current = request.id
      void move(request, status)
    },
    /** True once, for the card that the focus goes to. */
    takeFocus: (id: string) => {
      if (followed.current !== id) return false
      followed.current = null
      return true
    },
    /** The card that is being dragged. */
    held,
    hold: setHeld,
    /** What stands in a column, given what the API has for it. */
    inColumn: (status: RepairStatus, rows: readonly ListedRequest[]): ListedRequest[] => [
      ...[...under.values()].filter((moving) => moving.status === status && rows.every(({ id }) => id !== moving.id)),
      ...rows.filter(({ id }) => (under.get(id)?.status ?? status) === status),
    ],
  }
}
