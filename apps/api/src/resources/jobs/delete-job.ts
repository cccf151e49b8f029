import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockResource } from '../../sharing/lock-resource.ts'

/** Gone for everybody at once; its row and its history stay. */
export async function deleteJob(ctx: ResourceContext) {
  const { id, workspaceId } = ctx.grant.resource
  await transact(ctx, async (tx) => {
    const { reference, title } = await lockResource(tx, ctx)
    await tx.db.resource.updateMany({ where: { id }, data: { deletedAt: new Date(), version: { increment: 1 } } })
    await tx.record('job.deleted', { reference: reference ?? '', title }, { workspaceId, resourceId: id })
  })
}
