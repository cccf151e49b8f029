import type { rateCustomerJob as endpoint, HandlerInput, JobRating } from '@latchkey/contract'
import { transact } from '../../platform/transact.ts'
import { lockOwnJob, type OwnJobContext } from './own-job.ts'
import { presentRating, RATING } from './present-rating.ts'
import { requireStep } from './steps.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** How the customer found it. The same again changes nothing. */
export function rateJob(ctx: OwnJobContext, { score, comment }: Body): Promise<JobRating> {
  const { id: jobId, workspaceId } = ctx.grant.resource
  const said = { score, comment: comment?.trim() || null }
  return transact(ctx, async (tx) => {
    const { status } = await lockOwnJob(tx, ctx)
    requireStep('rate', status, ctx.customer)
    const before = await tx.db.jobRating.findUnique({ where: { jobId }, select: RATING })
    if (before?.score === said.score && before.comment === said.comment) return presentRating(before)
    const rating = await tx.db.jobRating.upsert({
      where: { jobId },
      create: { jobId, ...said },
      update: { ...said, updatedAt: new Date() },
      select: RATING,
    })
    await tx.record('job.rated', { score }, { workspaceId, resourceId: jobId })
    return presentRating(rating)
  })
}
