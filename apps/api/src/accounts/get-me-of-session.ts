import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { hashToken } from '../platform/tokens.ts'
import { getMe } from './get-me.ts'

/** `Me` as the session just started sees it. */
export async function getMeOfSession(ctx: Context, token: string) {
  const session = await ctx.db.authSession.findUnique({
    where: { tokenHash: new Uint8Array(hashToken(token)) },
    select: { accountId: true, workspaceId: true, portalId: true },
  })
  if (!session) throw new AppError('unauthenticated')
  return getMe(ctx, session.accountId, session.workspaceId, session.portalId)
}
