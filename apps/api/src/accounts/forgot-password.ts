import type { Context } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'
import { requestLink } from './links/request-link.ts'

/** Always the same answer: whether there is such an account is looked up by the queue. */
export async function forgotPassword(ctx: Context, email: string) {
  await ctx.limiter.take('forgot', ctx.network)
  if (!(await ctx.limiter.tryTakeForMailbox('forgot', email, ctx.network))) return
  await transact(ctx, (tx) => requestLink(tx, { purpose: 'reset', email }))
}
