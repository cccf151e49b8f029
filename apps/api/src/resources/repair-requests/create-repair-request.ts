import type { createRepairRequest as endpoint, HandlerInput } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { createResource } from '../../sharing/create-resource.ts'
import { requireProperty } from './require-property.ts'

/** Takes a request down under the next number of the shop. Gives its id. */
export async function createRepairRequest(ctx: MemberContext, body: HandlerInput<typeof endpoint>['body']) {
  const { title, description = '', status = 'open', priority = 'normal', property_id: propertyId = null } = body
  return transact(ctx, async (tx) => {
    await requireProperty(tx, ctx.workspace.id, propertyId)
    const { id, reference } = await createResource(tx, ctx, {
      kind: 'repair_request',
      title,
      searchText: `${title} ${description}`,
    })
    await tx.db.repairRequest.create({ data: { id, description, status, priority, propertyId }, select: { id: true } })
    await tx.record('repair_request.created', { reference, title }, { resourceId: id })
    return id
  })
}
