import type { Context } from '../platform/context.ts'
import { type LinkWish, requestLink } from '../platform/request-link.ts'
import { hashToken, newToken } from '../platform/tokens.ts'
import { transact } from '../platform/transact.ts'
import { requireAcceptablePassword } from './require-acceptable-password.ts'

type Wish = Omit<LinkWish, 'passwordHash' | 'pendingHash'> & { password: string }

/**
 * Writes down what was typed until the mailbox proves whose it is: there is no account before that. Gives the value of the
 * cookie by which this browser is known again when the link is pressed.
 */
export async function requestRegistration(ctx: Context, { password, ...wish }: Wish, earlier: string | null) {
  await requireAcceptablePassword(password, wish.email)
  await ctx.limiter.take('register', ctx.network)
  const passwordHash = await ctx.passwords.hash(password, ctx.network)
  // The same for all that this browser registers, so that each of its links is known here.
  const pending = earlier ?? newToken()

  if (!(await ctx.limiter.tryTakeForMailbox('register', wish.email, ctx.network))) return pending
  const pendingHash = new Uint8Array(hashToken(pending))
  await transact(ctx, (tx) => requestLink(tx, { ...wish, passwordHash, pendingHash }))
  return pending
}
