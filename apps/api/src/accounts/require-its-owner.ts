import { AppError, invalid } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { checkPassword } from './check-password.ts'

type Account = { id: string; email: string; passwordHash: string | null }

/** A mailed link alone opens nobody's account: who presses it is signed in as them, or has their password. */
export async function requireItsOwner(ctx: Context, account: Account, password: string | undefined) {
  if (ctx.person?.id === account.id) return
  if (!password) throw invalid('password', 'Your password, or sign in first')
  if (!(await checkPassword(ctx, account, password))) {
    throw new AppError('wrong_password', { detail: 'That is not your password' })
  }
}
