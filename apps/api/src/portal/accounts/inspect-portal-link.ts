import { type inspectPortalLink as endpoint, type HandlerReply, portalLinkPurposes } from '@latchkey/contract'
import { isFromHere } from '../../accounts/links/password-of-link.ts'
import type { Context } from '../../platform/context.ts'
import { findPortalLink, type PortalLink } from './find-portal-link.ts'

/** What pressing the link will ask for, so that the page can show the right fields before it is used up. */
export async function inspectPortalLink(
  ctx: Context,
  token: string,
  pending: string | null,
): Promise<HandlerReply<typeof endpoint>> {
  const link = await findPortalLink(ctx, { token }, ...portalLinkPurposes)
  const { purpose, email, portal } = link
  const asks_for_password = purpose === 'reset' ? 'new' : await asksForPassword(ctx, link, pending)
  return { purpose, email, portal, asks_for_password }
}

async function asksForPassword(ctx: Context, link: PortalLink, pending: string | null) {
  if (isFromHere(link, pending)) return null
  const account = await ctx.db.account.findUnique({ where: { email: link.email }, select: { id: true } })
  if (!account) return 'new'
  return ctx.person?.id === account.id ? null : 'own'
}
