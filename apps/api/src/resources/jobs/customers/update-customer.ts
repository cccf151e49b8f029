import type { Customer, updateCustomer as endpoint, HandlerInput } from '@latchkey/contract'
import type { MemberContext } from '../../../platform/context.ts'
import { type Tx, transact } from '../../../platform/transact.ts'
import { changeCustomer } from './change-customer.ts'
import { getCustomer } from './get-customer.ts'
import { type CustomerRow, fullName, lockCustomer } from './write-customer.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Changes what is named and really differs. Their jobs are found by the new name. */
export async function updateCustomer(ctx: MemberContext, id: string, wanted: Body): Promise<Customer> {
  await transact(ctx, async (tx) => {
    const before = await lockCustomer(tx, { id, workspaceId: ctx.workspace.id, ifMatch: ctx.ifMatch })
    const { is_active, ...changes } = await changeCustomer(tx, before, wanted)
    if (Object.keys(changes).length > 0) await tx.record('customer.changed', { customer_id: id, changes })
    if (is_active) await noteActivity(tx, ctx, before)
  })
  return getCustomer(ctx, id)
}

/** Whom the shop shuts out is signed out of its portal at this moment, everywhere. */
async function noteActivity(tx: Tx, ctx: MemberContext, before: CustomerRow) {
  const { id: customer_id, accountId, isActive: wasActive } = before
  if (wasActive && accountId) {
    await tx.db.authSession.deleteMany({ where: { accountId, portalId: ctx.workspace.id } })
  }
  const action = wasActive ? 'customer.deactivated' : 'customer.reactivated'
  await tx.record(action, { customer_id, name: fullName(before) })
}
