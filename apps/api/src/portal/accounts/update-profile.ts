import type { updateProfile as endpoint, HandlerInput } from '@latchkey/contract'
import type { CustomerContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { changeCustomer } from '../../resources/jobs/customers/change-customer.ts'
import { lockMyself } from './lock-myself.ts'

type Wanted = HandlerInput<typeof endpoint>['body']

/** Changes what is named and really differs. */
export async function updateProfile(ctx: CustomerContext, wanted: Wanted) {
  const { id: customer_id, workspaceId } = ctx.customer
  await transact(ctx, async (tx) => {
    const changes = await changeCustomer(tx, await lockMyself(tx, ctx), wanted)
    if (Object.keys(changes).length === 0) return
    await tx.record('customer.profile_changed', { customer_id, changes }, { workspaceId })
  })
}
