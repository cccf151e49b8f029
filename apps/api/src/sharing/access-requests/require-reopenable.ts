import { AppError } from '../../platform/app-error.ts'
import type { Actor, Grant } from '../../platform/context.ts'
import type { SharingContext } from '../context.ts'
import { refuse } from '../public/refuse.ts'
import { requireWithinLimit } from '../public/require-within-limit.ts'
import { readPass } from '../public/share-pass.ts'
import { standingOf } from '../public/share-standing.ts'

export type Reopenable = {
  share: { id: string; resource: Grant['resource'] }
  /** That was proved, where the share is for named ones. */
  mailbox: string | null
  actor: Actor
}

/**
 * A share that has run out, for somebody who could see it. No guard lets anybody through one, so it is looked up here: what
 * was locked has to be unlocked first.
 */
export async function requireReopenable(ctx: SharingContext, token: string): Promise<Reopenable> {
  await requireWithinLimit(ctx, token, 'open')
  const share = await ctx.lookUpShare(token, { withContent: false })
  if (!share) throw new AppError('not_found')
  const pass = readPass(ctx.sealer, share, ctx.passFor(share.id))
  const standing = standingOf(share, pass)
  if (standing === 'gone') throw refuse(ctx, share, standing, 'open')
  if (standing !== 'expired') throw new AppError('conflict', { detail: 'This link has not run out' })
  if (share.share_type !== 'public' && !pass?.unlocked) throw refuse(ctx, share, 'locked', 'open')

  const mailbox = pass?.mailbox ?? null
  const { id, resource_id, kind, title, workspace_id: workspaceId } = share
  return {
    share: { id, resource: { id: resource_id, kind, title, workspaceId } },
    mailbox,
    actor: { kind: 'share', id, name: mailbox },
  }
}
