import type { listProperties as endpoint, HandlerInput, HandlerReply, Property } from '@latchkey/contract'
import { containing } from '../../platform/containing.ts'
import type { MemberContext } from '../../platform/context.ts'
import { keyset } from '../../platform/keyset.ts'
import { countRows, presentList } from '../../platform/paging.ts'

type Query = HandlerInput<typeof endpoint>['query']

const FROM = `from property where workspace_id = $1 and deleted_at is null
  and concat_ws(' ', label, address, city) ilike $2`

/** By label. */
export async function listProperties(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  const { page = 1, page_size: size = 50, cursor, count, q = '' } = query
  const values: unknown[] = [ctx.workspace.id, containing(q)]
  const order = keyset({ label: { expression: 'label', cast: 'text' } }, { sort: 'label', cursor, idExpression: 'id' })
  const pageValues = [...values]
  const text = `select id, label, address, city, postal_code, notes, version, created_at, updated_at, ${order.column}
    ${FROM}${order.after(pageValues)} ${order.orderBy}
    limit ${size + 1} offset ${cursor === undefined ? (page - 1) * size : 0}`
  const [{ rows }, counted] = await Promise.all([
    ctx.pool.query<Property & { sort_value: string }>(text, pageValues),
    countRows(ctx.pool, FROM, values, count === 'exact'),
  ])
  return presentList(
    { number: page, size },
    rows,
    counted,
    order.cursorOf,
    ({ sort_value: _, ...property }) => property,
  )
}
