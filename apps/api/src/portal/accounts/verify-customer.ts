import { isFromHere, passwordOfLink } from '../../accounts/links/password-of-link.ts'
import type { Context } from '../../platform/context.ts'
import { enterPortal } from './enter-portal.ts'
import { findPortalLink } from './find-portal-link.ts'

type Body = { token: string; password?: string | undefined; portal?: string | undefined }

/** Confirms the mailbox that registered. Gives the new session's token. */
export async function verifyCustomer(ctx: Context, body: Body, pending: string | null) {
  const link = await findPortalLink(ctx, body, 'portal_verify')
  return enterPortal(ctx, link, {
    password: body.password,
    isFromHere: isFromHere(link, pending),
    hashNew: () => passwordOfLink(ctx, link, body.password, pending),
  })
}
