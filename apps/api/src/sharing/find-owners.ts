import type { Tx } from '../platform/transact.ts'

type Owner = { name: string; email: string }

/**
 * Whom to write about a resource: its owner, or the workspace's owners where that person left. What is private is not told
 * to them either.
 */
export function findOwners({ db }: Tx, resourceId: string): Promise<Owner[]> {
  return db.$queryRaw<Owner[]>`
    with people as (
      select a.name, a.email::text as email, m.account_id = r.owner_id as is_theirs
      from resource r join membership m on m.workspace_id = r.workspace_id join account a on a.id = m.account_id
      where r.id = ${resourceId}::uuid
        and (m.account_id = r.owner_id or m.role = 'owner' and r.visibility <> 'private')
    )
    select name, email from people where is_theirs or not exists (select 1 from people where is_theirs)`
}
