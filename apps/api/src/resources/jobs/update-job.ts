import type { updateJob as endpoint, HandlerInput } from '@latchkey/contract'
import { invalid } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockResource } from '../../sharing/lock-resource.ts'
import { findIntakeForm, requireFitting } from './intake-form.ts'
import { requireCustomer } from './require-customer.ts'
import { findJobState } from './select-jobs.ts'
import { writeChanges } from './write-changes.ts'
import { reasonOf } from './write-edits.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Changes what is named and really differs, each field with its line in the history. */
export async function updateJob(ctx: ResourceContext, { change_reason, ...wanted }: Body) {
  const { id, workspaceId } = ctx.grant.resource
  requireOwnToChange(ctx, wanted)
  await transact(ctx, async (tx) => {
    // Held before the job is, as whoever renames a customer does it: nobody waits for somebody who waits for them.
    if (wanted.customer_id !== undefined) await requireCustomer(tx, workspaceId, wanted.customer_id)
    const { version } = await lockResource(tx, ctx)
    const before = await findJobState(tx, id)
    requireFitting(await findIntakeForm(tx, workspaceId), wanted, before)
    await writeChanges(tx, ctx, { id, workspaceId, version }, { before, wanted, reason: reasonOf(change_reason) })
  })
}

/** Outsiders see no customer: whether an id is one would be more than they may know. */
function requireOwnToChange({ grant }: ResourceContext, { customer_id }: Pick<Body, 'customer_id'>) {
  if (customer_id !== undefined && !grant.isOfShop) throw invalid('customer_id', 'Only the shop can change this')
}
