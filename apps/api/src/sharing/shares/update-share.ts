import type { ShareChange } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import type { SharingResourceContext } from '../context.ts'
import { changeSettings } from './change-settings.ts'
import { fieldsOf } from './fields-of.ts'
import { findSharePolicy } from './find-share-policy.ts'
import { fromTemplate } from './from-template.ts'
import { lockShare, requireNotRevoked } from './lock-share.ts'
import { requireMayRun } from './require-may-run.ts'
import { requireSharePassword } from './require-share-password.ts'

/** Changes what is named. Pausing and resuming are changes of their own in the history. */
export async function updateShare(
  ctx: SharingResourceContext,
  id: string,
  { is_active: isActive, ...asked }: ShareChange,
) {
  const { workspaceId } = ctx.grant.resource
  const wish = await fromTemplate(ctx, workspaceId, asked)
  if (wish.password) await requireSharePassword(wish.password)
  const passwordHash = wish.password ? await ctx.passwords.hash(wish.password, ctx.network) : null
  const policy = await findSharePolicy(ctx.pool, workspaceId)
  const fields = wish.shared_fields ? await fieldsOf(ctx, ctx.grant.resource) : []

  await transact(ctx, async (tx) => {
    const share = await lockShare(tx, ctx, id)
    requireNotRevoked(share)
    const changed = await changeSettings(tx, ctx, share, { ...wish, passwordHash }, policy, fields)
    const wasActive = share.paused_at === null
    const pausedAt = (isActive ?? wasActive) ? null : share.now
    requireMayRun(share, { ...changed, paused_at: pausedAt }, policy, share.now)
    if (isActive !== undefined && isActive !== wasActive) await setActive(tx, ctx, id, isActive)
  })
}

/** Whoever had unlocked a paused share unlocks it again once it is resumed. */
async function setActive(tx: Tx, ctx: ResourceContext, id: string, isActive: boolean) {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  await tx.db.share.update({
    where: { id },
    data: {
      pausedAt: isActive ? null : new Date(),
      ...(!isActive && { lockVersion: { increment: 1 } }),
      version: { increment: 1 },
      updatedAt: new Date(),
    },
    select: { id: true },
  })
  await tx.record(isActive ? 'share.resumed' : 'share.paused', { share_id: id }, { workspaceId, resourceId })
}
