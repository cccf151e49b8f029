import { mailboxKey } from '@latchkey/contract'
import type { Tx } from '../../platform/transact.ts'

/** Which rows are those of an account that come along. */
const MINE = `c.account_id = $1::uuid and (c.accepted_at is not null or c.email_key = $2)
  and ($3::uuid is null or c.resource_id = $3::uuid)
  and not exists (select 1 from collaborator o
    where o.resource_id = c.resource_id and o.email_key = $2 and o.account_id is distinct from $1::uuid)`

/** As by whoever changes who is in, so that all of them take turns. */
const HOLD = `select 1 from resource where id in (select c.resource_id from collaborator c where ${MINE})
  order by id for no key update`

/** Who was in under both mailboxes is in once, with the larger role, which happens to come first. */
const MERGE = `with mine as (
    select c.id, min(c.role) over one as role, min(c.accepted_at) over one as accepted_at,
      row_number() over (partition by c.resource_id order by c.email_key = $2 desc, c.created_at, c.id) as n
    from collaborator c where ${MINE} window one as (partition by c.resource_id)
  ), dropped as (delete from collaborator c using mine where c.id = mine.id and mine.n > 1)
  update collaborator c set role = mine.role, accepted_at = mine.accepted_at, version = c.version + 1
  from mine where c.id = mine.id and mine.n = 1
    and (c.role, c.accepted_at) is distinct from (mine.role, mine.accepted_at)`

const MOVE = `update collaborator c set email = $4::citext, email_key = $2, version = c.version + 1
  where ${MINE} and (c.email_key <> $2 or c.email <> $4::citext)`

/**
 * An account is in under the mailbox that it has now, so that nobody else who comes to have the old one is taken for it. An
 * invitation that nobody opened stays as it was sent: else whoever sent it would see that there is an account, and where it
 * went.
 */
export async function moveCollaborations(tx: Tx, account: { id: string; email: string }, resourceId?: string) {
  const values = [account.id, mailboxKey(account.email), resourceId ?? null]
  await tx.db.$queryRawUnsafe(HOLD, ...values)
  await tx.db.$executeRawUnsafe(MERGE, ...values)
  await tx.db.$executeRawUnsafe(MOVE, ...values, account.email)
}
