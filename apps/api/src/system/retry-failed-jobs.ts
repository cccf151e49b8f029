import type { MemberContext } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'
import { freeFailedJobs } from './free-failed-jobs.ts'
import { isFirstWorkspace } from './is-first-workspace.ts'

/** Other workspaces see none of them, so there is none that they could try again. */
export async function retryFailedJobs(ctx: MemberContext): Promise<{ retried: number }> {
  if (!(await isFirstWorkspace(ctx.pool, ctx.workspace.id))) return { retried: 0 }
  return transact(ctx, async (tx) => ({ retried: await freeFailedJobs(tx, null) }))
}
