import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockProperty } from './lock-property.ts'

/** Off the list; requests that name it keep it. */
export async function deleteProperty(ctx: MemberContext, id: string) {
  await transact(ctx, async (tx) => {
    const { label } = await lockProperty(tx, ctx, id)
    await tx.db.property.updateMany({ where: { id }, data: { deletedAt: new Date(), version: { increment: 1 } } })
    await tx.record('property.removed', { property_id: id, label })
  })
}
