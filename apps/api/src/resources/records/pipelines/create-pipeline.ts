import type { createPipeline as endpoint, HandlerInput, Pipeline } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { MemberContext } from '../../../platform/context.ts'
import { transact } from '../../../platform/transact.ts'
import { PIPELINE, presentPipeline } from './present-pipeline.ts'
import { requireRelatedPipelines } from './require-related-pipelines.ts'

type Body = HandlerInput<typeof endpoint>['body']

export async function createPipeline(ctx: MemberContext, { name, fields }: Body): Promise<Pipeline> {
  return transact(ctx, async (tx) => {
    await requireRelatedPipelines(tx, ctx.workspace.id, fields)
    const row = await tx.db.pipeline.create({
      data: { id: newId(), workspaceId: ctx.workspace.id, name, fields },
      select: PIPELINE,
    })
    await tx.record('pipeline.created', { pipeline_id: row.id, name })
    return presentPipeline(row)
  })
}
