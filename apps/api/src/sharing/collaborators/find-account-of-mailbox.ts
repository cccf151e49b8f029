import type { Tx } from '../../platform/transact.ts'

/** mailboxKey of the column, for the domains where it folds. */
const FOLDED = `replace(regexp_replace(split_part(lower(email::text), '@', 1), '\\+.*$', ''), '.', '') || '@gmail.com'`

/**
 * The account that an address means: the one spelt the same, else the oldest that is the same mailbox. Whether there is one
 * takes the same statement.
 */
export async function findAccountOfMailbox({ db }: Tx, email: string, key: string) {
  const [found] = await db.$queryRawUnsafe<{ id: string }[]>(
    `select id from (
        select id, 0 as rank from account where email = $1::citext
        union all
        select id, 1 from account
        where $2::text like '%@gmail.com' and email ~ '@(gmail|googlemail)\\.com$' and ${FOLDED} = $2::text
      ) a order by rank, id limit 1`,
    email,
    key,
  )
  return found?.id ?? null
}
