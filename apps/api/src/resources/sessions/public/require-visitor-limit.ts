import { AppError } from '../../../platform/app-error.ts'
import type { Context } from '../../../platform/context.ts'

/**
 * So many calls a minute for each network, over all public sessions: what is asked for need not be there, and made-up ids
 * must not push the counts of others out.
 */
export async function requireVisitorLimit({ throttle, config, network }: Context) {
  const wait = await throttle.take(`session ${network}`, config.limits.public)
  if (wait !== null) throw new AppError('rate_limited', { retryAfter: wait, detail: `Try again in ${wait} seconds` })
}
