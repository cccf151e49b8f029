import {
  type BodyOf,
  cancelCustomerJob,
  getCustomerDashboard,
  getCustomerJob,
  listCustomerJobHistory,
  listCustomerJobs,
  type ReplyOf,
  rateCustomerJob,
  submitCustomerJob,
  updateCustomerJob,
} from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { useShown } from '../../../lib/use-shown.ts'

export type OwnJob = ReplyOf<typeof getCustomerJob>

/** What every part of the page does with its job, or reads of it. All end up on the page. */
export function useOwnJob(id: string) {
  const update = useCall(updateCustomerJob)
  const submit = useCall(submitCustomerJob)
  const cancellation = useCall(cancelCustomerJob)
  const rating = useCall(rateCustomerJob)
  const input = { params: { id } }
  const { show, load } = useShown(getCustomerJob, input, [
    listCustomerJobs,
    getCustomerDashboard,
    listCustomerJobHistory,
  ])
  return {
    load,
    change: async (body: BodyOf<typeof updateCustomerJob>, ifMatch: number) =>
      show(await update.mutateAsync({ ...input, body, ifMatch })),
    handIn: async () => show(await submit.mutateAsync({ body: { job_id: id } })),
    isHandingIn: submit.isPending,
    cancel: async (body: BodyOf<typeof cancelCustomerJob>, ifMatch: number) =>
      show(await cancellation.mutateAsync({ ...input, body, ifMatch })),
    rate: async (body: BodyOf<typeof rateCustomerJob>) => {
      await rating.mutateAsync({ ...input, body })
      await load()
    },
  }
}
