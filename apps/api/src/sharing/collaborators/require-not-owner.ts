import { mailboxKey } from '@latchkey/contract'
import { invalid } from '../../platform/app-error.ts'
import type { Tx } from '../../platform/transact.ts'

/** Its owner has more than can be given by name, as long as they work in the shop. */
export async function requireNotOwner({ db }: Tx, resourceId: string, emailKey: string) {
  const [owner] = await db.$queryRaw<{ email: string }[]>`
    select a.email::text as email from resource r join account a on a.id = r.owner_id
    join membership m on m.workspace_id = r.workspace_id and m.account_id = r.owner_id
    where r.id = ${resourceId}::uuid`
  if (owner && mailboxKey(owner.email) === emailKey) throw invalid('email', 'This is its owner, who has access already')
}
