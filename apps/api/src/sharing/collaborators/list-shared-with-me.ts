import type { listSharedWithMe as endpoint, HandlerInput, HandlerReply, SharedWithMe } from '@latchkey/contract'
import { containing } from '../../platform/containing.ts'
import type { PersonContext } from '../../platform/context.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'
import { findGrants } from '../grants/find-grant.ts'

type Query = HandlerInput<typeof endpoint>['query']
type Reply = HandlerReply<typeof endpoint>
type Row = Pick<SharedWithMe, 'role' | 'is_new' | 'shared_at' | 'updated_at'> &
  Omit<SharedWithMe['resource'], 'id'> & {
    id: string
    resource_id: string
    workspace_name: string
    inviter_name: string | null
  }

const COLUMNS = `c.id, c.role, c.accepted_at is null as is_new, c.created_at as shared_at, r.id as resource_id, r.kind,
  r.reference, r.title, r.updated_at, w.name as workspace_name, i.name as inviter_name`

/** Who was invited under two mailboxes has one row, that of the larger role, which happens to come first. */
const FROM = `from collaborator c join resource r on r.id = c.resource_id join workspace w on w.id = r.workspace_id
  left join account i on i.id = c.invited_by_id
  where c.account_id = $1 and r.deleted_at is null and not exists (
    select 1 from collaborator o where o.account_id = c.account_id and o.resource_id = c.resource_id
      and (o.role, o.id) < (c.role, c.id))`

/** All that others let this person into by name, the latest first, whatever workspace is active. */
export async function listSharedWithMe(ctx: PersonContext, query: Query): Promise<Reply> {
  const { kind, q } = query
  const values: unknown[] = [ctx.person.id]
  const where = kind ? [`r.kind = $${values.push(kind)}`] : []
  for (const word of q?.split(/\s+/).filter(Boolean).slice(0, 10) ?? []) {
    where.push(`concat_ws(' ', r.reference, r.title) ilike $${values.push(containing(word))}`)
  }
  const { results, ...paging } = await listByKeyset(ctx.pool, query, {
    columns: COLUMNS,
    from: [FROM, ...where].join(' and '),
    values,
    sorts: { shared_at: { expression: 'c.created_at', cast: 'timestamptz' } },
    sort: '-shared_at',
    idExpression: 'c.id',
    present: presentSharedWithMe,
  })
  return { results: await withCapabilities(ctx, results), ...paging }
}

/** Out of the one table, as the guard has them. */
async function withCapabilities({ pool, person }: PersonContext, shared: Omit<SharedWithMe, 'capabilities'>[]) {
  const grants = await findGrants(
    pool,
    shared.map(({ resource }) => ({ resourceId: resource.id, accountId: person.id })),
  )
  return shared.map((one, n) => ({ ...one, capabilities: [...(grants[n]?.capabilities ?? [])] }))
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
