import type { Tx } from '../../../platform/transact.ts'
import { CUSTOMER, writeCustomer } from './write-customer.ts'

type Mover = { id: string; name: string }

/**
 * What shops know of an account follows it to its new mailbox. A shop that has that mailbox on another card, of somebody
 * without an account, keeps the card without it: whoever confirmed the mailbox is the other one.
 */
export async function takeCustomershipsAlong(tx: Tx, account: Mover, email: string) {
  const own = await tx.db.customer.findMany({
    where: { accountId: account.id },
    select: { ...CUSTOMER, workspaceId: true },
    orderBy: { id: 'asc' },
  })
  for (const { workspaceId, ...customer } of own) {
    const other = await tx.db.customer.findFirst({
      where: { workspaceId, email, id: { not: customer.id } },
      select: CUSTOMER,
    })
    if (other) {
      await writeCustomer(tx, other, { email: null })
      const changes = { email: { from: email, to: null } }
      await tx.record('customer.changed', { customer_id: other.id, changes }, { workspaceId, actor: account })
    }
    await writeCustomer(tx, customer, { email })
    const changes = { email: { from: customer.email, to: email } }
    const actor = { kind: 'customer' as const, id: customer.id, name: account.name }
    await tx.record('customer.profile_changed', { customer_id: customer.id, changes }, { workspaceId, actor })
  }
}
