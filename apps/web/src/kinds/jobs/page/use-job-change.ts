import {
  type BodyOf,
  getJob,
  listAudit,
  listJobEdits,
  listJobs,
  listPendingJobs,
  listResourceAudit,
  type ReplyOf,
  setJobStatus,
  updateJob,
} from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { useShown } from '../../../lib/use-shown.ts'

export type JobPageData = ReplyOf<typeof getJob>

/** What every part of the page does with its job: change it, move it on, or read what stands now. All end up on the page. */
export function useJobChange(id: string) {
  const update = useCall(updateJob)
  const move = useCall(setJobStatus)
  const input = { params: { id } }
  const { show, load } = useShown(getJob, input, [
    listJobs,
    listPendingJobs,
    listJobEdits,
    listAudit,
    listResourceAudit,
  ])
  return {
    change: async (body: BodyOf<typeof updateJob>, ifMatch: number) =>
      show(await update.mutateAsync({ ...input, body, ifMatch })),
    move: async (body: BodyOf<typeof setJobStatus>, ifMatch: number) =>
      show(await move.mutateAsync({ ...input, body, ifMatch })),
    load,
    moving: move.isPending ? move.variables?.body.status : undefined,
    refused: move.error,
  }
}
