import type { askForReopening as endpoint, HandlerInput } from '@latchkey/contract'
import { AppError, invalid } from '../../platform/app-error.ts'
import type { SharingContext } from '../context.ts'
import { refuse } from '../public/refuse.ts'
import { requireWithinLimit } from '../public/require-within-limit.ts'
import { readPass } from '../public/share-pass.ts'
import { standingOf } from '../public/share-standing.ts'
import { writeAccessRequest } from './write-access-request.ts'

type Body = HandlerInput<typeof endpoint>['body']

/**
 * Whoever could see a share asks for it to be opened again. No guard lets anybody through an expired share, so it is looked
 * up here: what was locked has to be unlocked first, and a mailbox that was proved is the one that asks.
 */
export async function askForReopening(ctx: SharingContext, token: string, body: Body) {
  await requireWithinLimit(ctx, token, 'open')
  const share = await ctx.lookUpShare(token, { withContent: false })
  if (!share) throw new AppError('not_found')
  const pass = readPass(ctx.sealer, share, ctx.passFor(share.id))
  const standing = standingOf(share, pass)
  if (standing === 'gone') throw refuse(ctx, share, standing, 'open')
  if (standing !== 'expired') throw new AppError('conflict', { detail: 'This link has not run out' })
  if (share.share_type !== 'public' && !pass?.unlocked) throw refuse(ctx, share, 'locked', 'open')

  const email = pass?.mailbox ?? body.email
  if (!email) throw invalid('email', 'Where should the answer go?')
  const resource = {
    id: share.resource_id,
    kind: share.kind,
    title: share.title,
    workspaceId: share.workspace_id,
  }
  const actor = { kind: 'share' as const, id: share.id, name: pass?.mailbox ?? null }
  const asking = { ...body, wants: 'reopening' as const, email }
  await writeAccessRequest({ ...ctx, actor }, { id: share.id, resource }, asking)
}
