import type { updatePipeline as endpoint, HandlerInput, Pipeline } from '@latchkey/contract'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { transact } from '../../../platform/transact.ts'
import { lockPipeline } from './lock-pipeline.ts'
import { PIPELINE, presentPipeline } from './present-pipeline.ts'
import { requireRelatedPipelines } from './require-related-pipelines.ts'
import { requireSameTypes } from './require-same-types.ts'

type Wanted = HandlerInput<typeof endpoint>['body']

/** Changes the name, or the fields as a whole. Values of a field that is left out stay where they are, and come back with it. */
export async function updatePipeline(ctx: MemberContext, id: string, { name, fields }: Wanted): Promise<Pipeline> {
  return transact(ctx, async (tx) => {
    const before = await lockPipeline(tx, ctx, id)
    const wanted = { ...(name !== undefined && { name }), ...(fields && { fields }) }
    const changes = changesBetween<Record<string, unknown>>(before, wanted)
    if (Object.keys(changes).length === 0) return before
    if (fields) {
      await requireSameTypes(tx, ctx.workspace.id, before, fields)
      await requireRelatedPipelines(tx, ctx.workspace.id, fields, before.fields)
    }
    const row = await tx.db.pipeline.update({
      where: { id },
      data: { ...wanted, version: { increment: 1 }, updatedAt: new Date() },
      select: PIPELINE,
    })
    await tx.record('pipeline.changed', { pipeline_id: id, name: row.name, changes })
    return presentPipeline(row)
  })
}
