import { invalid } from '../platform/app-error.ts'
import type { PersonContext } from '../platform/context.ts'
import { requestLink } from '../platform/request-link.ts'
import { transact } from '../platform/transact.ts'
import { requireOwnPassword } from './require-own-password.ts'

/** Nothing changes before the new mailbox is confirmed; the old one hears of it now, while it can still be stopped. */
export async function changeEmail(ctx: PersonContext, { email, password }: { email: string; password: string }) {
  const { id: accountId, name, email: oldEmail } = ctx.person
  await requireOwnPassword(ctx, password)
  if (email === oldEmail) throw invalid('email', 'This is your mailbox already')
  await ctx.limiter.take('forgot', 'email-change', accountId)
  await transact(ctx, async (tx) => {
    await requestLink(tx, { purpose: 'email_change', email, accountId })
    await tx.record('account.email_change_requested', {})
    const resetLink = `${ctx.config.appUrl}/forgot`
    await tx.mail('email_change_requested', oldEmail, { name, newEmail: email, resetLink })
  })
}
