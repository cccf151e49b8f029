import { hashNewPassword } from '../../accounts/links/password-of-link.ts'
import { invalid } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { enterPortal } from './enter-portal.ts'
import { findPortalLink } from './find-portal-link.ts'

type Body = { token: string; password?: string | undefined }

/** Gives the new session's token. */
export async function acceptCustomerInvitation(ctx: Context, { token, password }: Body) {
  const link = await findPortalLink(ctx, { token }, 'customer_invitation')
  const hashNew = async () => {
    if (!password) throw invalid('password', 'Choose a password for your new account')
    return hashNewPassword(ctx, password, link.email)
  }
  return enterPortal(ctx, link, { password, isFromHere: false, hashNew })
}
