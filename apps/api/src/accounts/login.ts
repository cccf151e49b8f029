import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { checkPassword } from './check-password.ts'
import { hasRegistered } from './has-registered.ts'
import { startSession } from './start-session.ts'

type Body = { email: string; password: string }

/** Signs in. An unknown mailbox and a wrong password are answered alike, after the same work. */
export async function login(ctx: Context, { email, password }: Body, pending: string | null) {
  const account = await ctx.db.account.findUnique({ where: { email }, select: { id: true, passwordHash: true } })
  const right = await checkPassword(ctx, { email, passwordHash: account?.passwordHash ?? null }, password)
  if (!account || !right) {
    throw new AppError((await hasRegistered(ctx, email, pending)) ? 'email_not_verified' : 'wrong_password')
  }

  const { id: accountId, passwordHash } = account
  return { accountId, session: await startSession(ctx, ctx.db, { accountId, passwordHash }) }
}
