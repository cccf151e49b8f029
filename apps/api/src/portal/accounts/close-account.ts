import { requireOwnPassword } from '../../accounts/require-own-password.ts'
import type { CustomerContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { fullName, writeCustomer } from '../../resources/jobs/customers/write-customer.ts'
import { discardDrafts } from '../jobs/discard-drafts.ts'
import { lockMyself } from './lock-myself.ts'

/** Gives the portal up. The shop keeps its card and the jobs; the account goes where nothing else hangs on it. */
export async function closeAccount(ctx: CustomerContext, password: string) {
  await requireOwnPassword(ctx, password)
  const { person, customer } = ctx
  const { workspaceId } = customer
  await transact(ctx, async (tx) => {
    const before = await lockMyself(tx, ctx)
    await discardDrafts(tx, ctx)
    await writeCustomer(tx, before, { accountId: null })
    await tx.db.authSession.deleteMany({ where: { accountId: person.id, portalId: workspaceId } })
    const account_closed = await removeUnused(tx, person.id)
    const data = { customer_id: before.id, name: fullName(before), account_closed }
    await tx.record('customer.left', data, { workspaceId })
  })
}

/** Held first: whoever joins something with this account at this moment comes before, and then it stays. */
async function removeUnused({ db }: Tx, id: string) {
  await db.$queryRaw`select 1 from account where id = ${id}::uuid for update`
  const removed = await db.$executeRaw`
    delete from account a where a.id = ${id}::uuid
      and not exists (select 1 from membership where account_id = a.id)
      and not exists (select 1 from customer where account_id = a.id)
      and not exists (select 1 from collaborator where account_id = a.id)
      and not exists (select 1 from resource where owner_id = a.id)`
  return removed === 1
}
