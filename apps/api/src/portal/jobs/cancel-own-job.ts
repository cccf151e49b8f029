import { transact } from '../../platform/transact.ts'
import { mailShop } from '../../resources/jobs/mail-shop.ts'
import { moveJobs } from '../../resources/jobs/move-jobs.ts'
import { reasonOf } from '../../resources/jobs/write-edits.ts'
import { lockOwnJob, type OwnJobContext } from './own-job.ts'

/** A customer calls a job off. What the shop has not been given yet, it does not hear of. */
export async function cancelOwnJob(ctx: OwnJobContext, given: string) {
  const { id, workspaceId, title } = ctx.grant.resource
  const reason = reasonOf(given)
  await transact(ctx, async (tx) => {
    const { status, reference } = await lockOwnJob(tx, ctx)
    await moveJobs(tx, ctx, workspaceId, [id], { status: 'cancelled', reason })
    if (status === 'draft') return
    const said = { customer: ctx.customer.name, reference: reference ?? '', title, reason }
    await mailShop(tx, ctx, 'job_cancelled', { id, workspaceId }, said)
  })
}
