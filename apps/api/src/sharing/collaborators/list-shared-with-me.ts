import type { listSharedWithMe as endpoint, HandlerInput, HandlerReply, SharedWithMe } from '@latchkey/contract'
import { containing } from '../../platform/containing.ts'
import type { PersonContext } from '../../platform/context.ts'
import { keyset } from '../../platform/keyset.ts'
import { countRows, presentList } from '../../platform/paging.ts'
import { findGrants } from '../grants/find-grant.ts'

type Query = HandlerInput<typeof endpoint>['query']
type Reply = HandlerReply<typeof endpoint>
type Row = Pick<SharedWithMe, 'role' | 'is_new' | 'shared_at' | 'updated_at'> &
  Omit<SharedWithMe['resource'], 'id'> & {
    id: string
    resource_id: string
    workspace_name: string
    inviter_name: string | null
    sort_value: string
  }

const COLUMNS = `c.id, c.role, c.accepted_at is null as is_new, c.created_at as shared_at, r.id as resource_id, r.kind,
  r.reference, r.title, r.updated_at, w.name as workspace_name, i.name as inviter_name`

/** Who was invited under two mailboxes has one row, that of the larger role, which happens to come first. */
const FROM = `from collaborator c join resource r on r.id = c.resource_id join workspace w on w.id = r.workspace_id
  left join account i on i.id = c.invited_by_id
  where c.account_id = $1 and r.deleted_at is null and not exists (
    select 1 from collaborator o where o.account_id = c.account_id and o.resource_id = c.resource_id
      and (o.role, o.id) < (c.role, c.id))`

const SORTS = { shared_at: { expression: 'c.created_at', cast: 'timestamptz' } }

/** All that others let this person into by name, the latest first, whatever workspace is active. */
export async function listSharedWithMe(ctx: PersonContext, query: Query): Promise<Reply> {
  const { page = 1, page_size: size = 50, cursor, count, kind, q } = query
  const values: unknown[] = [ctx.person.id]
  const where = kind ? [`r.kind = $${values.push(kind)}`] : []
  for (const word of q?.split(/\s+/).filter(Boolean).slice(0, 10) ?? []) {
    where.push(`concat_ws(' ', r.reference, r.title) ilike $${values.push(containing(word))}`)
  }
  const from = [FROM, ...where].join(' and ')
  const order = keyset(SORTS, { sort: '-shared_at', cursor, idExpression: 'c.id' })
  const pageValues = [...values]
  const text = `select ${COLUMNS}, ${order.column} ${from}${order.after(pageValues)} ${order.orderBy}
    limit ${size + 1} offset ${cursor === undefined ? (page - 1) * size : 0}`
  const [{ rows }, counted] = await Promise.all([
    ctx.pool.query<Row>(text, pageValues),
    countRows(ctx.pool, from, values, count === 'exact'),
  ])
  const capabilitiesOf = await readCapabilities(ctx, rows)
  const present = (row: Row) => ({ ...presentSharedWithMe(row), capabilities: capabilitiesOf(row) })
  return presentList({ number: page, size }, rows, counted, order.cursorOf, present)
}

/** Out of the one table, as the guard has them. */
async function readCapabilities({ pool, person }: PersonContext, rows: Row[]) {
  const asked = rows.map(({ resource_id: resourceId }) => ({ resourceId, accountId: person.id }))
  const grants = await findGrants(pool, asked)
  const found = new Map(rows.map(({ id }, n) => [id, grants[n]?.capabilities ?? []]))
  return ({ id }: Row) => [...(found.get(id) ?? [])]
}

const presentSharedWithMe = ({ resource_id: id, kind, reference, title, role, ...row }: Row) => ({
  resource: { id, kind, reference, title },
  workspace: { name: row.workspace_name },
  role,
  invited_by: row.inviter_name === null ? null : { name: row.inviter_name },
  is_new: row.is_new,
  shared_at: row.shared_at,
  updated_at: row.updated_at,
})
