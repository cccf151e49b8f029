import type { addRepairUpdate as endpoint, HandlerInput, RepairUpdate } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockResource } from '../../sharing/lock-resource.ts'
import { presentUpdate, UPDATE } from './get-repair-request.ts'

/** Writes an entry into the timeline; one that names a status moves the request there. */
export async function addRepairUpdate(
  ctx: ResourceContext,
  { body, status = undefined }: HandlerInput<typeof endpoint>['body'],
): Promise<RepairUpdate> {
  const { id: requestId, workspaceId } = ctx.grant.resource
  return transact(ctx, async (tx) => {
    await lockResource(tx, ctx)
    const update = await tx.db.repairUpdate.create({
      data: { id: newId(), requestId, body, status: status ?? null, authorId: ctx.person.id },
      select: UPDATE,
    })
    if (status) await tx.db.repairRequest.update({ where: { id: requestId }, data: { status }, select: { id: true } })
    await tx.db.resource.update({
      where: { id: requestId },
      data: { version: { increment: 1 }, updatedAt: new Date() },
      select: { id: true },
    })
    const data = { update_id: update.id, status: status ?? null }
    await tx.record('repair_request.update_added', data, { workspaceId, resourceId: requestId })
    return presentUpdate(update)
  })
}
