import type { Context } from '../platform/context.ts'
import { hashToken } from '../platform/tokens.ts'

/** This very browser registered this mailbox and has not confirmed it: said for known and unknown mailboxes alike. */
export async function hasRegistered(ctx: Context, email: string, pending: string | null) {
  if (!pending) return false
  const { rowCount } = await ctx.pool.query({
    text: 'select 1 from email_token where email = $1 and pending_hash = $2 and used_at is null and expires_at > now()',
    values: [email, hashToken(pending)],
  })
  return rowCount !== null && rowCount > 0
}
