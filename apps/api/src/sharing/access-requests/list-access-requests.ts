import type { listAccessRequests as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { keyset } from '../../platform/keyset.ts'
import { countRows, presentList } from '../../platform/paging.ts'
import { mayShare } from '../grants/may-share.ts'
import { type AccessRequestRow, COLUMNS, FROM, presentAccessRequest } from './select-access-requests.ts'

type Query = HandlerInput<typeof endpoint>['query']
type Row = AccessRequestRow & { sort_value: string }

const SORTS = { created_at: { expression: 'q.created_at', cast: 'timestamptz' } }

/** Who asks this shop for something that the caller may share. Newest first. */
export async function listAccessRequests(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  const { page = 1, page_size: size = 50, cursor, count, status, resource_id: resourceId } = query
  const values: unknown[] = [ctx.workspace.id, ctx.person.id]
  const where = [
    'q.workspace_id = $1',
    'r.deleted_at is null',
    mayShare(ctx),
    ...(status ? [`q.status = $${values.push(status)}`] : []),
    ...(resourceId ? [`q.resource_id = $${values.push(resourceId)}`] : []),
  ]
  const from = `${FROM} where ${where.join(' and ')}`
  const order = keyset(SORTS, { sort: '-created_at', cursor, idExpression: 'q.id' })
  const pageValues = [...values]
  const text = `select ${COLUMNS}, ${order.column} ${from}${order.after(pageValues)} ${order.orderBy}
    limit ${size + 1} offset ${cursor === undefined ? (page - 1) * size : 0}`
  const [{ rows }, counted] = await Promise.all([
    ctx.pool.query<Row>(text, pageValues),
    countRows(ctx.pool, from, values, count === 'exact'),
  ])
  const present = ({ sort_value: _, ...row }: Row) => presentAccessRequest(row)
  return presentList({ number: page, size }, rows, counted, order.cursorOf, present)
}
