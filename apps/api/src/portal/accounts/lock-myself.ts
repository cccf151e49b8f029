import { AppError } from '../../platform/app-error.ts'
import type { CustomerContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { type CustomerRow, lockCustomer } from '../../resources/jobs/customers/write-customer.ts'

/** Me as the shop's customer at this very moment, which I stay until the change is done. */
export async function lockMyself(tx: Tx, ctx: CustomerContext): Promise<CustomerRow> {
  const { id, workspaceId } = ctx.customer
  const customer = await lockCustomer(tx, { id, workspaceId, ifMatch: ctx.ifMatch })
  if (!customer.isActive || customer.accountId !== ctx.person.id) throw new AppError('forbidden')
  return customer
}
