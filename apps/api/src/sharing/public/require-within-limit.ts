import type { AccessKind } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import { hashToken } from '../../platform/tokens.ts'
import type { SharingContext } from '../context.ts'
import { entryOf } from './entry-of.ts'

/** A page shows many pictures. */
const FILES_A_PAGE = 10

/** So many calls a minute for each share and network; what is past it is in the share's log, once a minute. */
export async function requireWithinLimit(ctx: SharingContext, token: string, what: AccessKind) {
  const { count, seconds } = ctx.config.limits.public
  const limit = what === 'file' ? { count: count * FILES_A_PAGE, seconds } : { count, seconds }
  const key = `${what === 'file'} ${ctx.network} ${hashToken(token).toString('base64url')}`
  const wait = await ctx.throttle.take(key, limit)
  if (wait === null) return
  await ctx.accessLog.gather(key, async () => {
    const share = await ctx.lookUpShare(token, { withContent: false })
    return share && { ...entryOf(ctx, share, what), outcome: 'rate_limited' }
  })
  throw new AppError('rate_limited', { retryAfter: wait, detail: `Try again in ${wait} seconds` })
}
