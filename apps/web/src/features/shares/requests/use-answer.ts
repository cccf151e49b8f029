import {
  approveAccessRequest,
  type BodyOf,
  declineAccessRequest,
  type Endpoint,
  listAccessRequests,
} from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { isProblem } from '../../../lib/call-error.ts'
import { refreshAll, useCall } from '../../../lib/use-call.ts'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { listsOfShares } from '../lists-of-shares.ts'
import { askerOf, type ShownRequest } from './asker.ts'
import { words } from './words.ts'

const refresh: Endpoint[] = [listAccessRequests, ...listsOfShares]

/** Yes or no, at once; where a colleague was quicker, the list says what they answered. */
export function useAnswer(request: ShownRequest) {
  const client = useQueryClient()
  const approve = useCall(approveAccessRequest, { refresh })
  const decline = useCall(declineAccessRequest, { refresh })
  const params = { id: request.id }
  const person = askerOf(request)

  const refused = async (error: unknown) => {
    if (!isProblem(error, 'conflict')) return toastProblem(error)
    await refreshAll(client, refresh)
    toast(words.already, { tone: 'error' })
  }
  return {
    approving: approve.isPending,
    approve: async (body: BodyOf<typeof approveAccessRequest>) => {
      await approve.mutateAsync({ params, body })
      toast(request.wants === 'access' ? words.letIn(person) : words.reopened(person))
    },
    declining: decline.isPending,
    declineError: decline.error,
    decline: async () => {
      try {
        await decline.mutateAsync({ params })
        toast(words.declined(person))
      } catch (error) {
        if (!isProblem(error, 'conflict')) throw error
        await refused(error)
      }
    },
    refused,
  }
}
