import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { attempt } from '../public/attempt.ts'
import { takeCode } from '../public/mailed-codes.ts'
import { makeInboxPass } from './inbox-pass.ts'

/** The pass to a mailbox's inbox, for the code that was mailed there. */
export async function openInbox(ctx: Context, proof: { email: string; code: string }, browser: string | null) {
  const isRight = await attempt(ctx, ['inbox', ctx.network], () => takeCode(ctx, null, proof, browser))
  if (!isRight) throw new AppError('wrong_code', { detail: 'Ask for a new code, or type it again' })
  return makeInboxPass(ctx, proof.email)
}
