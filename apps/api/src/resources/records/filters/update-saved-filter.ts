import type { updateSavedFilter as endpoint, HandlerInput } from '@latchkey/contract'
import type { Prisma } from '@latchkey/db'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { ResourceContext } from '../../../platform/context.ts'
import { transact } from '../../../platform/transact.ts'
import { lockResource } from '../../../sharing/lock-resource.ts'
import { askForStatistics } from '../query/statistics.ts'
import { holdFields } from './create-saved-filter.ts'
import { requireFittingFilter } from './require-fitting-filter.ts'

type Wanted = HandlerInput<typeof endpoint>['body']

/** Changes its name or its conditions, where they really differ: whoever sees it sees the other records at once. */
export async function updateSavedFilter(ctx: ResourceContext, { name, filter_config }: Wanted) {
  const { id, workspaceId } = ctx.grant.resource
  await transact(ctx, async (tx) => {
    const { title } = await lockResource(tx, ctx)
    const stored = await tx.db.savedFilter.findUniqueOrThrow({
      where: { id },
      select: { pipelineId: true, filterConfig: true },
    })
    if (filter_config) {
      requireFittingFilter(await holdFields(tx, workspaceId, stored.pipelineId), filter_config)
    }
    const before: Record<string, unknown> = { name: title, filter_config: stored.filterConfig }
    const wanted = { ...(name !== undefined && { name }), ...(filter_config && { filter_config }) }
    const changes = changesBetween(before, wanted)
    if (Object.keys(changes).length === 0) return

    await tx.db.resource.update({
      where: { id },
      data: {
        ...(name !== undefined && { title: name, searchText: name }),
        version: { increment: 1 },
        updatedAt: new Date(),
      },
      select: { id: true },
    })
    if (filter_config && 'filter_config' in changes) {
      const filterConfig = filter_config as Prisma.InputJsonObject
      await tx.db.savedFilter.update({ where: { id }, data: { filterConfig }, select: { id: true } })
      await askForStatistics(tx, id)
    }
    await tx.record('saved_filter.changed', { changes }, { workspaceId, resourceId: id })
  })
}
