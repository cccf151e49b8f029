import { transact } from '../../platform/transact.ts'
import { lockOwnJob, type OwnJobContext } from './own-job.ts'
import { requireStep } from './steps.ts'

/** Throws a draft away. */
export async function discardDraft(ctx: OwnJobContext) {
  const { id, workspaceId } = ctx.grant.resource
  await transact(ctx, async (tx) => {
    const { status } = await lockOwnJob(tx, ctx)
    requireStep('delete', status, ctx.customer)
    await tx.db.resource.updateMany({ where: { id }, data: { deletedAt: new Date(), version: { increment: 1 } } })
    await tx.record('job.discarded', {}, { workspaceId, resourceId: id })
  })
}
