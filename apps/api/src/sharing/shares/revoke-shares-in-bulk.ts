import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { requireShareable } from './require-shareable.ts'

/** Stops many at once, or none. */
export async function revokeSharesInBulk(ctx: MemberContext, ids: string[]) {
  const shares = await ctx.db.share.findMany({
    where: { id: { in: ids }, workspaceId: ctx.workspace.id },
    select: { id: true, resourceId: true },
    orderBy: { id: 'asc' },
  })
  if (shares.length !== ids.length) throw new AppError('not_found')
  await requireShareable(ctx, [...new Set(shares.map(({ resourceId }) => resourceId))])
  return transact(ctx, async (tx) => {
    let revoked = 0
    for (const { id, resourceId } of shares) {
      const { count } = await tx.db.share.updateMany({
        where: { id, revokedAt: null },
        data: { revokedAt: new Date(), revokedById: ctx.person.id, version: { increment: 1 }, updatedAt: new Date() },
      })
      revoked += count
      if (count === 1) await tx.record('share.revoked', { share_id: id }, { resourceId })
    }
    return { revoked }
  })
}
