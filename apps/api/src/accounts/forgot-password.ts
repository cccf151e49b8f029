import type { Context } from '../platform/context.ts'
import { requestLink } from '../platform/request-link.ts'
import { transact } from '../platform/transact.ts'

/** Always the same answer: whether there is such an account is looked up by the queue. `portalId`: whose page the link opens. */
export async function forgotPassword(ctx: Context, email: string, portalId: string | null = null) {
  await ctx.limiter.take('forgot', ctx.network)
  if (!(await ctx.limiter.tryTakeForMailbox('forgot', email, ctx.network))) return
  await transact(ctx, (tx) => requestLink(tx, { purpose: 'reset', email, portalId }))
}
