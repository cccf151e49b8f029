import type { ResourceContext } from '../../platform/context.ts'
import { hashToken, newToken } from '../../platform/tokens.ts'
import { transact } from '../../platform/transact.ts'
import { lockShare, requireNotRevoked } from './lock-share.ts'
import { tokenPurpose } from './select-shares.ts'

/** A new address with the same settings. The old one is dead, but whoever still tries it is seen; everybody unlocks anew. */
export async function regenerateShare(ctx: ResourceContext, id: string) {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  await transact(ctx, async (tx) => {
    const share = await lockShare(tx, ctx, id)
    requireNotRevoked(share)
    const token = newToken()
    await tx.db.shareToken.create({
      data: { hash: new Uint8Array(share.token_hash), shareId: id },
      select: { shareId: true },
    })
    await tx.db.share.update({
      where: { id },
      data: {
        tokenHash: hashToken(token),
        tokenSealed: ctx.sealer.seal(token, tokenPurpose(id)),
        lockVersion: { increment: 1 },
        version: { increment: 1 },
        updatedAt: new Date(),
      },
      select: { id: true },
    })
    await tx.record('share.regenerated', { share_id: id }, { workspaceId, resourceId })
  })
}
