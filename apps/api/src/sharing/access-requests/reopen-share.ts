import type { NewShare } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { mailOthers } from '../../platform/mail-others.ts'
import type { Tx } from '../../platform/transact.ts'
import type { SharePolicy } from '../shares/find-share-policy.ts'
import { lockShare, requireNotRevoked } from '../shares/lock-share.ts'
import { requireAddressOf } from '../shares/select-shares.ts'
import { momentOf, withinMaximum } from '../shares/settle-expiry.ts'
import { handsOut } from '../shares/settle-share.ts'

type Wish = { shareId: string; email: string; expires_in: NewShare['expires_in'] }

/** The link runs again, as long as the workspace lets links run. */
export async function reopenShare(
  tx: Tx,
  ctx: ResourceContext,
  policy: SharePolicy,
  { shareId, email, expires_in }: Wish,
) {
  const { id: resourceId, workspaceId, title } = ctx.grant.resource
  const { maxDays, workspaceName } = policy
  const share = await lockShare(tx, ctx, shareId)
  requireNotRevoked(share)
  const wished = withinMaximum(momentOf({ expires_in }, share.now), null, maxDays, share.now)
  // One that was opened again meanwhile is not cut short.
  const runs = share.expires_at === null || share.expires_at > share.now
  if (!runs && !handsOut(share.share_type, policy)) {
    throw new AppError('conflict', { detail: 'This shop hands out no links for anyone any more' })
  }
  const until = runs ? later(share.expires_at, wished) : wished
  await tx.db.share.update({
    where: { id: shareId },
    data: { expiresAt: until, version: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  })
  const changes = { expires_at: { from: share.expires_at, to: until } }
  await tx.record('share.changed', { share_id: shareId, changes }, { workspaceId, resourceId })
  const link = requireAddressOf(ctx, { ...share, id: shareId })
  const letter = { workspaceName, title, until: until?.toISOString() ?? null, link }
  await mailOthers(tx, ctx, email, (waitSeconds) =>
    tx.mail('share_reopened', email, letter, workspaceId, { waitSeconds }),
  )
}

/** null never ends. */
const later = (a: Date | null, b: Date | null) => (a === null || b === null ? null : a > b ? a : b)
