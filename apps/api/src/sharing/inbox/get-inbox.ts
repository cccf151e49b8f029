import type { Inbox } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { findInboxResponses } from './find-inbox-responses.ts'
import { findInboxShares } from './find-inbox-shares.ts'
import { readInboxPass } from './inbox-pass.ts'

/** Everything that was shared with the mailbox that this visitor has proved, and what it answered. */
export async function getInbox(ctx: Context): Promise<Inbox> {
  const email = await readInboxPass(ctx, ctx.passFor('inbox'))
  if (!email) throw new AppError('share_locked', { detail: 'Verify your e-mail first' })
  const [shares, responses] = await Promise.all([findInboxShares(ctx, email), findInboxResponses(ctx, email)])
  return { email, shares, responses }
}
