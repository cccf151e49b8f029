import type { inspectLink as endpoint, HandlerReply } from '@latchkey/contract'
import type { Context } from '../platform/context.ts'
import { findLink } from './links/find-link.ts'
import { isFromHere } from './links/password-of-link.ts'

const PURPOSES = ['verify', 'reset', 'email_change', 'member_invitation'] as const

/** What pressing the link will ask for, so that the page can show the right fields before it is used up. */
export async function inspectLink(
  ctx: Context,
  token: string,
  pending: string | null,
): Promise<HandlerReply<typeof endpoint>> {
  const link = await findLink(ctx, token, ...PURPOSES)
  const [account, membership] = await Promise.all([
    ctx.db.account.findUnique({ where: { email: link.email }, select: { id: true } }),
    link.membership_id
      ? ctx.db.membership.findUnique({
          where: { id: link.membership_id },
          select: { workspace: { select: { name: true } } },
        })
      : null,
  ])
  const asks: Record<(typeof PURPOSES)[number], ('name' | 'password')[]> = {
    verify: isFromHere(link, pending) ? [] : ['password'],
    reset: ['password'],
    email_change: ctx.person?.id === link.account_id ? [] : ['password'],
    member_invitation: account ? [] : ['name', 'password'],
  }
  return {
    purpose: link.purpose,
    email: link.email,
    workspace_name: membership?.workspace.name ?? link.workspace_name,
    asks_for: asks[link.purpose],
  }
}
