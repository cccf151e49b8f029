import { invalid } from '../../platform/app-error.ts'
import type { Tx } from '../../platform/transact.ts'

/** The customer that a job names is one of the same shop, held so that their name stays as the job is found by. */
export async function requireCustomer({ db }: Tx, workspaceId: string, customerId: string | null) {
  if (customerId === null) return
  const found = await db.$queryRaw<unknown[]>`
    select 1 from customer where id = ${customerId}::uuid and workspace_id = ${workspaceId}::uuid for share`
  if (found.length === 0) throw invalid('customer_id', 'There is no such customer')
}
