import type { listShareTemplates as endpoint, HandlerInput, HandlerReply, ShareTemplate } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { keyset } from '../../platform/keyset.ts'
import { countRows, presentList } from '../../platform/paging.ts'

type Query = HandlerInput<typeof endpoint>['query']
type Row = ShareTemplate & { sort_value: string }

const FROM = 'from share_template where workspace_id = $1'
const SORTS = { name: { expression: 'name', cast: 'citext' } }

/** By name, whatever the case. */
export async function listShareTemplates(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  const { page = 1, page_size: size = 50, cursor, count } = query
  const values: unknown[] = [ctx.workspace.id]
  const order = keyset(SORTS, { sort: 'name', cursor, idExpression: 'id' })
  const pageValues = [...values]
  const text = `select id, name::text as name, share, version, created_at, updated_at, ${order.column}
    ${FROM}${order.after(pageValues)} ${order.orderBy}
    limit ${size + 1} offset ${cursor === undefined ? (page - 1) * size : 0}`
  const [{ rows }, counted] = await Promise.all([
    ctx.pool.query<Row>(text, pageValues),
    countRows(ctx.pool, FROM, values, count === 'exact'),
  ])
  return presentList(
    { number: page, size },
    rows,
    counted,
    order.cursorOf,
    ({ sort_value: _, ...template }) => template,
  )
}
