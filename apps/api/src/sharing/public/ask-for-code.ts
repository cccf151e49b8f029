import { AppError } from '../../platform/app-error.ts'
import type { SharingContext } from '../context.ts'
import { requestCode } from './mailed-codes.ts'
import { refuse } from './refuse.ts'
import { requireWithinLimit } from './require-within-limit.ts'
import { standingOf } from './share-standing.ts'

/** For a mailbox that the share names or not: the answer is the same. Works past the expiry, for asking it to be opened again. */
export async function askForCode(ctx: SharingContext, token: string, email: string, browser: string | null) {
  await requireWithinLimit(ctx, token, 'open')
  const share = await ctx.lookUpShare(token, { withContent: false })
  if (!share) throw new AppError('not_found')
  const standing = standingOf(share, null)
  if (standing === 'gone' || standing === 'paused' || standing === 'exhausted')
    throw refuse(ctx, share, standing, 'open')
  return requestCode(ctx, share, email, browser)
}
