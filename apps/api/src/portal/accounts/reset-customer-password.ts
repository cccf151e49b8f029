import { resetPassword } from '../../accounts/reset-password.ts'
import type { Context } from '../../platform/context.ts'
import { findPortalLink } from './find-portal-link.ts'

type Body = { portal?: string | undefined; token: string; password: string }

/** As everywhere; where a portal is named the link has to lead there. */
export async function resetCustomerPassword(ctx: Context, { portal, ...body }: Body) {
  if (portal !== undefined) await findPortalLink(ctx, { token: body.token, portal }, 'reset')
  await resetPassword(ctx, body)
}
