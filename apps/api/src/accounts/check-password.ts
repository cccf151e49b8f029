import { mailboxKey } from '@latchkey/contract'
import type { Context } from '../platform/context.ts'
import { noteLogin } from '../platform/note-refusal.ts'

/** `portalId`: at whose portal. */
type Account = { email: string; passwordHash: string | null; portalId?: string }

/**
 * Compares a password. The attempt is counted before anything is hashed, for account and network; a right one does not
 * use the limit up. Without a hash (nobody has the mailbox) it takes the same time and says no.
 */
export async function checkPassword(ctx: Context, { email, passwordHash, portalId }: Account, password: string) {
  const key = [mailboxKey(email), ctx.network]
  await ctx.limiter.take('login', ...key).catch((error: unknown) => {
    noteLogin(ctx, email, portalId ?? null, 'limit')
    throw error
  })
  let right = false
  try {
    right = await ctx.passwords.verify(password, passwordHash, ctx.network)
  } catch (error) {
    // Turned away for the crowd: nothing was compared, so nothing counts.
    await ctx.limiter.giveBack('login', ...key)
    throw error
  }
  if (right) await ctx.limiter.giveBack('login', ...key)
  else noteLogin(ctx, email, portalId ?? null, 'login')
  return right
}
