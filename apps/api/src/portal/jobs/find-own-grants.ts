import type { Pool } from 'pg'
import type { Grant } from '../../platform/context.ts'
import { ownGrant } from './own-job.ts'

const FIND = {
  name: 'own-grants-find',
  text: `select a.n::int, c.id as customer_id, r.id, r.title, r.workspace_id
    from unnest((select $1::uuid[]), (select $2::uuid[])) with ordinality as a(resource_id, account_id, n)
    join job q on q.id = a.resource_id
    join resource r on r.id = q.id and r.deleted_at is null and (r.visibility <> 'private' or r.owner_id = a.account_id)
    join customer c on c.id = q.customer_id and c.account_id = a.account_id and c.is_active
    join workspace w on w.id = r.workspace_id and w.portal <> 'off'`,
}

type Row = { n: number; customer_id: string; id: string; title: string; workspace_id: string }
type Asked = { resourceId: string; accountId: string | null }
export type OwnGrant = { grant: Grant; customerId: string }

/** What people may do with jobs as their customers; null where it is not theirs. */
export async function findOwnGrants(pool: Pool, asked: Asked[]): Promise<(OwnGrant | null)[]> {
  const values = [asked.map(({ resourceId }) => resourceId), asked.map(({ accountId }) => accountId)]
  const { rows } = await pool.query<Row>({ ...FIND, values })
  const found = new Map(rows.map((row) => [row.n, row]))
  return asked.map((_, i) => {
    const row = found.get(i + 1)
    if (!row) return null
    const { id, title, workspace_id: workspaceId, customer_id: customerId } = row
    return { grant: ownGrant({ id, title, workspaceId }), customerId }
  })
}
