import { AppError } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { transact } from '../../../platform/transact.ts'
import { lockPipeline } from './lock-pipeline.ts'

/** Gone with its records, unless a saved filter selects from it. */
export async function deletePipeline(ctx: MemberContext, id: string) {
  await transact(ctx, async (tx) => {
    const { name } = await lockPipeline(tx, ctx, id)
    const uses = await tx.db.savedFilter.count({ where: { pipelineId: id, resource: { deletedAt: null } } })
    if (uses > 0) throw new AppError('conflict', { detail: 'Saved filters select from it. Delete those first' })
    await tx.db.pipeline.updateMany({ where: { id }, data: { deletedAt: new Date(), version: { increment: 1 } } })
    await tx.record('pipeline.deleted', { pipeline_id: id, name })
  })
}
