import {
  type CollaboratorRole,
  capabilitiesOf,
  id as idSchema,
  type ResourceKind,
  type Visibility,
  type WorkspaceRole,
} from '@latchkey/contract'
import type { Pool } from 'pg'
import * as z from 'zod/mini'
import type { Context, Grant } from '../../platform/context.ts'

/**
 * Who was invited under two mailboxes has the larger role, which happens to come first. `(select $1)` hides how many ask:
 * knowing it, PostgreSQL would plan anew each time, which takes longer than the look-up.
 */
const FIND = {
  name: 'grants-find',
  text: `select a.n::int, r.id, r.kind, r.workspace_id, r.title, r.visibility, r.owner_id = a.account_id as is_owner, m.role,
      (select min(c.role) from collaborator c where c.resource_id = r.id and c.account_id = a.account_id) as collaborator,
      (select json_build_object('id', c.id, 'email', c.email) from collaborator c
        where c.resource_id = r.id and c.account_id = a.account_id and c.accepted_at is null limit 1) as joining,
      w.members_may_share
    from unnest((select $1::uuid[]), (select $2::uuid[])) with ordinality as a(resource_id, account_id, n)
    join resource r on r.id = a.resource_id and r.deleted_at is null
    join workspace w on w.id = r.workspace_id
    left join membership m on m.workspace_id = r.workspace_id and m.account_id = a.account_id`,
}

type Row = {
  n: number
  id: string
  kind: ResourceKind
  workspace_id: string
  title: string
  visibility: Visibility
  is_owner: boolean | null
  role: WorkspaceRole | null
  collaborator: CollaboratorRole | null
  joining: { id: string; email: string } | null
  members_may_share: boolean
}

/** Who asks for what; nobody in particular is null. */
export type Asked = { resourceId: string; accountId: string | null }

/** What people may do with things, whatever workspace is active; null where one does not exist for them. */
export async function findGrants(pool: Pool, asked: Asked[]): Promise<(Grant | null)[]> {
  const values = [asked.map(({ resourceId }) => resourceId), asked.map(({ accountId }) => accountId)]
  const { rows } = await pool.query<Row>({ ...FIND, values })
  const found = new Map(rows.map((row) => [row.n, grantOf(row)]))
  return asked.map((_, i) => found.get(i + 1) ?? null)
}

/** What a person may do with one of them. The guard asks it. */
export async function findGrant(ctx: Context, resourceId: string): Promise<Grant | null> {
  if (!z.safeParse(idSchema, resourceId).success) return null
  const [grant] = await findGrants(ctx.pool, [{ resourceId, accountId: ctx.person?.id ?? null }])
  return grant ?? null
}

function grantOf({ id, kind, title, visibility, role, collaborator, joining, ...row }: Row): Grant | null {
  const capabilities = capabilitiesOf({
    visibility,
    role,
    isOwner: row.is_owner ?? false,
    collaborator,
    membersMayShare: row.members_may_share,
  })
  if (!capabilities.includes('view')) return null
  const resource = { id, kind, title, workspaceId: row.workspace_id }
  return { resource, capabilities, isNamed: role !== null || collaborator !== null, isOfShop: role !== null, joining }
}
