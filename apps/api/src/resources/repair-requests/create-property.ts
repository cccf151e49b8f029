import type { createProperty as endpoint, HandlerInput } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { PROPERTY, presentProperty } from './present-property.ts'

export async function createProperty(ctx: MemberContext, body: HandlerInput<typeof endpoint>['body']) {
  const { label, address, city, postal_code: postalCode = null, notes = null } = body
  return transact(ctx, async (tx) => {
    const property = await tx.db.property.create({
      data: { id: newId(), workspaceId: ctx.workspace.id, label, address, city, postalCode, notes },
      select: PROPERTY,
    })
    await tx.record('property.created', { property_id: property.id, label })
    return presentProperty(property)
  })
}
