import type { CustomerContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'

/** What a customer who leaves never handed in goes with them: nobody else ever saw it. */
export async function discardDrafts(tx: Tx, { customer, person }: CustomerContext) {
  const { id, workspaceId } = customer
  const drafts = await tx.db.$queryRaw<{ id: string }[]>`
    update resource r set deleted_at = now(), version = r.version + 1
    from job q where q.id = r.id and q.customer_id = ${id}::uuid and r.owner_id = ${person.id}::uuid
      and r.visibility = 'private' and r.deleted_at is null
    returning r.id`
  for (const draft of drafts) await tx.record('job.discarded', {}, { workspaceId, resourceId: draft.id })
}
