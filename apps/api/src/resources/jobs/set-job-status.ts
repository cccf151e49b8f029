import type { setJobStatus as endpoint, HandlerInput } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockResource } from '../../sharing/lock-resource.ts'
import { moveJobs, requireMayMove } from './move-jobs.ts'
import { reasonOf } from './write-edits.ts'

/** Moves one job on. */
export async function setJobStatus(ctx: ResourceContext, { status, reason }: HandlerInput<typeof endpoint>['body']) {
  const { resource, capabilities } = ctx.grant
  const move = { status, reason: reasonOf(reason) }
  requireMayMove(capabilities, move)
  await transact(ctx, async (tx) => {
    await lockResource(tx, ctx)
    await moveJobs(tx, ctx, resource.workspaceId, [resource.id], move)
  })
}
