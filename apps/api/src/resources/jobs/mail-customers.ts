import type { JobStatus } from '@latchkey/contract'
import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { portalAddress } from './portal-address.ts'

type Row = {
  id: string
  reference: string | null
  title: string
  status: JobStatus
  workspace_id: string
  workspace_name: string
  slug: string
  name: string
  email: string
}

/** Those of these jobs whose customers can look at them in the portal: whom to write, and about what. */
export const findReaders = ({ db }: Tx, ids: string[]): Promise<Row[]> =>
  db.$queryRaw<Row[]>`
    select r.id, r.reference, r.title, q.status, w.id as workspace_id, w.name as workspace_name, w.slug::text as slug,
      c.first_name as name, a.email::text as email
    from resource r join job q on q.id = r.id join workspace w on w.id = r.workspace_id
    join customer c on c.id = q.customer_id join account a on a.id = c.account_id
    where r.id = any(${ids}::uuid[]) and r.visibility <> 'private' and c.is_active and w.portal <> 'off'
    order by r.id`

/** Tells the customers of these jobs where they stand now. */
export async function mailCustomers(tx: Tx, ctx: Pick<Context, 'config'>, ids: string[], reason: string | null) {
  for (const { id, name, email, reference, title, status, ...shop } of await findReaders(tx, ids)) {
    const said = { name, reference: reference ?? '', title, status, reason }
    const data = { ...said, workspaceName: shop.workspace_name, link: portalAddress(ctx, shop.slug, id) }
    await tx.mail('job_status', email, data, shop.workspace_id)
  }
}
