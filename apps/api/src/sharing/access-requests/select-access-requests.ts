import type { AccessRequest } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'

export const COLUMNS = `q.id, q.wants, q.name, q.email::text as email, q.company, q.message, q.status, q.role, q.share_id,
  q.decided_at, q.created_at, r.id as resource_id, r.kind, r.title, a.id as decided_by_id, a.name as decided_by_name`

export const FROM = `from access_request q join resource r on r.id = q.resource_id
  left join account a on a.id = q.decided_by_id`

export type AccessRequestRow = Omit<AccessRequest, 'resource' | 'decided_by'> & {
  resource_id: string
  kind: AccessRequest['resource']['kind']
  title: string
  decided_by_id: string | null
  decided_by_name: string | null
}

export function presentAccessRequest(row: AccessRequestRow): AccessRequest {
  const { resource_id, kind, title, decided_by_id, decided_by_name, ...request } = row
  return {
    ...request,
    resource: { id: resource_id, kind, title },
    decided_by: decided_by_id === null ? null : { name: decided_by_name ?? '' },
  }
}

/** One request about the resource that the guard found, for whoever manages it. */
export async function getAccessRequest(ctx: ResourceContext, id: string): Promise<AccessRequest> {
  const { rows } = await ctx.pool.query<AccessRequestRow>(
    `select ${COLUMNS}, true as may_decide ${FROM} where q.id = $1 and q.resource_id = $2`,
    [id, ctx.grant.resource.id],
  )
  const [row] = rows
  if (!row) throw new AppError('not_found')
  return presentAccessRequest(row)
}
