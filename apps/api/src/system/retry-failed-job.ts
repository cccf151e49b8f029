import { AppError } from '../platform/app-error.ts'
import type { MemberContext } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'
import { freeFailedJobs } from './free-failed-jobs.ts'
import { isFirstWorkspace } from './is-first-workspace.ts'

/** Twice in a row, the second finds nothing that failed. */
export async function retryFailedJob(ctx: MemberContext, id: string) {
  if (!(await isFirstWorkspace(ctx.pool, ctx.workspace.id))) throw new AppError('not_found')
  await transact(ctx, async (tx) => {
    if ((await freeFailedJobs(tx, id)) === 0) throw new AppError('not_found')
  })
}
