import type { ResourceContext } from '../../../platform/context.ts'
import { transact } from '../../../platform/transact.ts'
import { lockResource } from '../../../sharing/lock-resource.ts'

/** Gone for everybody at once, its links too; its row, its history and its records stay. */
export async function deleteSavedFilter(ctx: ResourceContext) {
  const { id, workspaceId } = ctx.grant.resource
  await transact(ctx, async (tx) => {
    const { title } = await lockResource(tx, ctx)
    await tx.db.resource.updateMany({ where: { id }, data: { deletedAt: new Date(), version: { increment: 1 } } })
    await tx.record('saved_filter.deleted', { title }, { workspaceId, resourceId: id })
  })
}
