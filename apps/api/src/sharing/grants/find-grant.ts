import {
  type CollaboratorRole,
  capabilitiesOf,
  id as idSchema,
  type ResourceKind,
  type Visibility,
  type WorkspaceRole,
} from '@latchkey/contract'
import * as z from 'zod/mini'
import type { Context, Grant } from '../../platform/context.ts'

/** Who was invited under two mailboxes has the larger role, which happens to come first. */
const FIND = {
  name: 'grant-find',
  text: `select r.id, r.kind, r.workspace_id, r.title, r.visibility, r.owner_id = $2 as is_owner, m.role,
      (select min(c.role) from collaborator c where c.resource_id = r.id and c.account_id = $2) as collaborator,
      w.members_may_share
    from resource r
    join workspace w on w.id = r.workspace_id
    left join membership m on m.workspace_id = r.workspace_id and m.account_id = $2
    where r.id = $1 and r.deleted_at is null`,
}

type Row = {
  id: string
  kind: ResourceKind
  workspace_id: string
  title: string
  visibility: Visibility
  is_owner: boolean
  role: WorkspaceRole | null
  collaborator: CollaboratorRole | null
  members_may_share: boolean
}

/** What a person may do with a resource, whatever workspace is active; null where it does not exist for them. */
export async function findGrant(ctx: Context, resourceId: string): Promise<Grant | null> {
  if (!z.safeParse(idSchema, resourceId).success) return null
  const { rows } = await ctx.pool.query<Row>({ ...FIND, values: [resourceId, ctx.person?.id ?? null] })
  const [row] = rows
  if (!row) return null
  const { id, kind, title, visibility, role } = row
  const capabilities = capabilitiesOf({
    visibility,
    role,
    isOwner: row.is_owner ?? false,
    collaborator: row.collaborator,
    membersMayShare: row.members_may_share,
  })
  if (!capabilities.includes('view')) return null
  return { resource: { id, kind, title, workspaceId: row.workspace_id }, capabilities }
}
