import { mailboxKey } from '@latchkey/contract'
import type { Context } from '../platform/context.ts'

type Account = { email: string; passwordHash: string | null }

/**
 * Compares a password. The attempt is counted before anything is hashed, for account and network; a right one does not
 * use the limit up. Without a hash (nobody has the mailbox) it takes the same time and says no.
 */
export async function checkPassword(ctx: Context, { email, passwordHash }: Account, password: string) {
  const key = [mailboxKey(email), ctx.network]
  await ctx.limiter.take('login', ...key)
  let right = false
  try {
    right = await ctx.passwords.verify(password, passwordHash, ctx.network)
  } catch (error) {
    // Turned away for the crowd: nothing was compared, so nothing counts.
    await ctx.limiter.giveBack('login', ...key)
    throw error
  }
  if (right) await ctx.limiter.giveBack('login', ...key)
  return right
}
