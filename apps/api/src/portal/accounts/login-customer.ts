import { checkPassword } from '../../accounts/check-password.ts'
import { hasRegistered } from '../../accounts/has-registered.ts'
import { startSession } from '../../accounts/start-session.ts'
import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { requirePortal } from './require-portal.ts'

type Body = { portal?: string | undefined; email: string; password: string }

/**
 * Signs in at a shop's portal. An unknown mailbox, a wrong password, and somebody who is no customer there or was shut out are
 * answered alike, after the same work. Gives the new session's token.
 */
export async function loginCustomer(ctx: Context, { portal, email, password }: Body, pending: string | null) {
  const portalId = await requirePortal(ctx, portal)
  const customer = await ctx.db.customer.findFirst({
    where: { workspaceId: portalId, isActive: true, account: { email } },
    select: { id: true, account: { select: { id: true, passwordHash: true } } },
  })
  const { id: accountId, passwordHash = null } = customer?.account ?? {}
  const right = await checkPassword(ctx, { email, passwordHash, portalId }, password)
  if (!customer || !accountId || !passwordHash || !right) {
    throw new AppError((await hasRegistered(ctx, email, pending)) ? 'email_not_verified' : 'wrong_password')
  }
  return transact(ctx, async (tx) => {
    // Whoever shuts them out at this moment comes before or after, never between.
    const { count } = await tx.db.customer.updateMany({
      where: { id: customer.id, accountId, isActive: true },
      data: { lastLoginAt: new Date() },
    })
    if (count === 0) throw new AppError('wrong_password')
    return startSession(ctx, tx.db, { accountId, passwordHash, portalId })
  })
}
