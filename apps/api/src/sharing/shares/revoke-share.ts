import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'

/** Stops a share at once and for good. Again changes nothing. */
export async function revokeShare(ctx: ResourceContext, id: string) {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  await transact(ctx, async (tx) => {
    const { count } = await tx.db.share.updateMany({
      where: { id, resourceId, revokedAt: null },
      data: { revokedAt: new Date(), revokedById: ctx.person.id, version: { increment: 1 }, updatedAt: new Date() },
    })
    if (count === 1) await tx.record('share.revoked', { share_id: id }, { workspaceId, resourceId })
  })
}
