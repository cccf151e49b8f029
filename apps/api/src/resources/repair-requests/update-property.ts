import type { updateProperty as endpoint, HandlerInput } from '@latchkey/contract'
import { changesBetween } from '../../platform/changes-between.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockProperty } from './lock-property.ts'
import { PROPERTY, presentProperty } from './present-property.ts'

export async function updateProperty(ctx: MemberContext, id: string, wanted: HandlerInput<typeof endpoint>['body']) {
  return transact(ctx, async (tx) => {
    const row = await lockProperty(tx, ctx, id)
    const before = presentProperty(row)
    const changes = changesBetween<Record<string, unknown>>(before, wanted)
    if (Object.keys(changes).length === 0) return before

    const { postal_code: postalCode, ...rest } = wanted
    const named = Object.entries({ ...rest, postalCode }).filter(([, value]) => value !== undefined)
    const changed = await tx.db.property.update({
      where: { id },
      data: { ...Object.fromEntries(named), version: { increment: 1 }, updatedAt: new Date() },
      select: PROPERTY,
    })
    await tx.record('property.changed', { property_id: id, changes })
    return presentProperty(changed)
  })
}
