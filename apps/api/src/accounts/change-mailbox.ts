import { isUniqueViolation } from '@latchkey/db'
import { AppError, invalid } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'
import { type Link, useLink } from './links/find-link.ts'

/** Moves an account to the mailbox that was just confirmed; signed in as that account, or with its password. */
export async function changeMailbox(ctx: Context, link: Link, password: string | undefined) {
  const account = await ctx.db.account.findUnique({
    where: { id: link.account_id ?? '' },
    select: { id: true, name: true, email: true, passwordHash: true },
  })
  if (!account) throw new AppError('link_expired')
  if (ctx.person?.id !== account.id) await requirePassword(ctx, account, password)

  try {
    await transact(ctx, async (tx) => {
      await useLink(tx, link)
      await tx.db.account.update({
        where: { id: account.id },
        data: { email: link.email, version: { increment: 1 }, updatedAt: new Date() },
        select: { id: true },
      })
      await tx.db.membership.updateMany({ where: { accountId: account.id }, data: { email: link.email } })
      // A link that went to the old mailbox must not open the account any more.
      await tx.db.emailToken.updateMany({
        where: { accountId: account.id, usedAt: null, id: { not: link.id } },
        data: { usedAt: new Date() },
      })
      await tx.record('account.email_changed', {}, { actor: account })
      await tx.mail('email_changed', account.email, { name: account.name, newEmail: link.email })
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError('link_expired')
    throw error
  }
  return { accountId: account.id, session: null }
}

type Account = { email: string; passwordHash: string }

async function requirePassword(ctx: Context, account: Account, password: string | undefined) {
  if (!password) throw invalid('password', 'Your password, or sign in first')
  await ctx.limiter.take('login', account.email, ctx.network)
  if (!(await ctx.passwords.verify(password, account.passwordHash))) throw new AppError('wrong_password')
  await ctx.limiter.giveBack('login', account.email, ctx.network)
}
