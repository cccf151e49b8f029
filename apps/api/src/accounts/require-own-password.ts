import { AppError } from '../platform/app-error.ts'
import type { PersonContext } from '../platform/context.ts'
import { checkPassword } from './check-password.ts'

/** Asks for the password again before something that could take the account away. Guesses count as log-ins do. Gives the hash. */
export async function requireOwnPassword(ctx: PersonContext, password: string) {
  const { id, email } = ctx.person
  const account = await ctx.db.account.findUnique({ where: { id }, select: { passwordHash: true } })
  const passwordHash = account?.passwordHash ?? null
  if (!passwordHash || !(await checkPassword(ctx, { email, passwordHash }, password))) {
    throw new AppError('wrong_password', { detail: 'That is not your password' })
  }
  return passwordHash
}
