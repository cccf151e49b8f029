import type { updateSession as endpoint, HandlerInput } from '@latchkey/contract'
import { changesBetween } from '../../platform/changes-between.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockResource } from '../../sharing/lock-resource.ts'

/** Changes the title, where it really differs. Where a session was made is a fact. */
export async function updateSession(ctx: ResourceContext, { title }: HandlerInput<typeof endpoint>['body']) {
  const { id, workspaceId } = ctx.grant.resource
  await transact(ctx, async (tx) => {
    const before = await lockResource(tx, ctx)
    const changes = changesBetween({ title: before.title }, { ...(title !== undefined && { title }) })
    if (title === undefined || Object.keys(changes).length === 0) return
    await tx.db.resource.update({
      where: { id },
      data: { title, searchText: title, version: { increment: 1 }, updatedAt: new Date() },
      select: { id: true },
    })
    await tx.record('session.changed', { changes }, { workspaceId, resourceId: id })
  })
}
