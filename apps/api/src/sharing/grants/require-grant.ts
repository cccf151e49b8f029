import {
  type Capability,
  capabilitiesOf,
  id as idSchema,
  type ResourceKind,
  type Visibility,
  type WorkspaceRole,
} from '@latchkey/contract'
import * as z from 'zod/mini'
import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'

const FIND = {
  name: 'grant-find',
  text: `select r.id, r.kind, r.workspace_id, r.title, r.visibility, r.owner_id = $2 as is_owner, m.role,
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
  members_may_share: boolean
}

/**
 * Lets through whoever may do this with the resource. What they may not see does not exist for them (404); what they may
 * see but not do is refused (403). Rights hold whatever workspace is active.
 */
export async function requireGrant(ctx: Context, resourceId: string, needed: Capability) {
  if (!z.safeParse(idSchema, resourceId).success) throw new AppError('not_found')
  const { rows } = await ctx.pool.query<Row>({ ...FIND, values: [resourceId, ctx.person?.id ?? null] })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  const capabilities = capabilitiesOf({
    visibility: row.visibility,
    role: row.role,
    isOwner: row.is_owner ?? false,
    collaborator: null,
    membersMayShare: row.members_may_share,
  })
  if (!capabilities.includes('view')) throw new AppError('not_found')
  if (!capabilities.includes(needed)) throw new AppError('forbidden')
  return { id: row.id, kind: row.kind, workspaceId: row.workspace_id, title: row.title, capabilities }
}
