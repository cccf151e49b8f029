import type { listAccessRequests as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'
import { mayManage, mayShare } from '../grants/may-share.ts'
import { COLUMNS, FROM, presentAccessRequest } from './select-access-requests.ts'

type Query = HandlerInput<typeof endpoint>['query']

/** Who asks this shop for something that the caller may share. Newest first. */
export function listAccessRequests(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  const { status, resource_id: resourceId } = query
  const values: unknown[] = [ctx.workspace.id, ctx.person.id]
  const where = [
    'q.workspace_id = $1',
    'r.deleted_at is null',
    mayShare(ctx),
    ...(status ? [`q.status = $${values.push(status)}`] : []),
    ...(resourceId ? [`q.resource_id = $${values.push(resourceId)}`] : []),
  ]
  return listByKeyset(ctx.pool, query, {
    columns: `${COLUMNS}, ${mayManage(ctx)} as may_decide`,
    from: `${FROM} where ${where.join(' and ')}`,
    values,
    sorts: { created_at: { expression: 'q.created_at', cast: 'timestamptz' } },
    sort: '-created_at',
    idExpression: 'q.id',
    present: presentAccessRequest,
  })
}
