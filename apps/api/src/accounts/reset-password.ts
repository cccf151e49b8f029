import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'
import { findLink, useLink } from './links/find-link.ts'
import { hashNewPassword } from './links/password-of-link.ts'
import { setPassword } from './set-password.ts'

/** Sets a new password with the mailed link, and ends every session and every other link of the account. */
export async function resetPassword(ctx: Context, { token, password }: { token: string; password: string }) {
  const link = await findLink(ctx, token, 'reset')
  const passwordHash = await hashNewPassword(ctx, password, link.email)
  await transact(ctx, async (tx) => {
    await useLink(tx, link)
    const account = await tx.db.account.findUnique({
      where: { id: link.account_id ?? '', email: link.email },
      select: { id: true, name: true, email: true },
    })
    if (!account) throw new AppError('link_expired')
    await setPassword(tx, ctx, account, passwordHash)
    await tx.record('account.password_reset', {}, { actor: account })
  })
}
