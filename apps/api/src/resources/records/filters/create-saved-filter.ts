import type { createSavedFilter as endpoint, Field, HandlerInput } from '@latchkey/contract'
import type { Prisma } from '@latchkey/db'
import { invalid } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { type Tx, transact } from '../../../platform/transact.ts'
import { createResource } from '../../../sharing/create-resource.ts'
import { holdPipeline } from '../pipelines/lock-pipeline.ts'
import { askForStatistics } from '../query/statistics.ts'
import { requireFittingFilter } from './require-fitting-filter.ts'

/** Names a selection of records. Gives its id. */
export async function createSavedFilter(
  ctx: MemberContext,
  { name, pipeline_id, filter_config }: HandlerInput<typeof endpoint>['body'],
) {
  const { id: workspaceId } = ctx.workspace
  return transact(ctx, async (tx) => {
    requireFittingFilter(await holdFields(tx, workspaceId, pipeline_id), filter_config)
    const { id } = await createResource(tx, ctx, { kind: 'saved_filter', title: name, searchText: name })
    await tx.db.savedFilter.create({
      data: { id, workspaceId, pipelineId: pipeline_id, filterConfig: filter_config as Prisma.InputJsonObject },
      select: { id: true },
    })
    await askForStatistics(tx, id)
    await tx.record('saved_filter.created', { title: name, pipeline_id }, { resourceId: id })
    return id
  })
}

/** The fields of a pipeline of the shop, which stays as it is until this is done. */
export async function holdFields(tx: Tx, workspaceId: string, id: string) {
  if (!(await holdPipeline(tx, workspaceId, id))) throw invalid('pipeline_id', 'There is no such pipeline')
  const { fields } = await tx.db.pipeline.findUniqueOrThrow({ where: { id }, select: { fields: true } })
  return fields as unknown as Field[]
}
