import type { listRepairRequests as endpoint, HandlerInput, HandlerReply, repairSorts } from '@latchkey/contract'
import { containing } from '../../platform/containing.ts'
import type { MemberContext } from '../../platform/context.ts'
import { keyset, type SortColumn } from '../../platform/keyset.ts'
import { countRows, presentList } from '../../platform/paging.ts'
import { COLUMNS, FROM, presentRepairRequest, type RepairRequestRow } from './select-repair-requests.ts'

type Query = HandlerInput<typeof endpoint>['query']
type Row = RepairRequestRow & { sort_value: string }

const SORTS: Record<(typeof repairSorts)[number], SortColumn> = {
  created_at: { expression: 'r.created_at', cast: 'timestamptz' },
  updated_at: { expression: 'r.updated_at', cast: 'timestamptz' },
  title: { expression: 'r.title', cast: 'text' },
  priority: { expression: "array_position('{low,normal,high,urgent}', q.priority)", cast: 'int' },
  status: { expression: 'q.status', cast: 'text' },
}

/** The shop's requests, without other people's private ones. */
export async function listRepairRequests(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  const { page = 1, page_size: size = 50, cursor, count, sort = '-created_at' } = query
  const { from, values } = matching(ctx, query)
  const order = keyset(SORTS, { sort, cursor, idExpression: 'r.id' })
  const pageValues = [...values]
  const text = `select ${COLUMNS}, ${order.column} ${from}${order.after(pageValues)} ${order.orderBy}
    limit ${size + 1} offset ${cursor === undefined ? (page - 1) * size : 0}`
  const [{ rows }, counted] = await Promise.all([
    ctx.pool.query<Row>(text, pageValues),
    countRows(ctx.pool, from, values, count === 'exact'),
  ])
  return presentList({ number: page, size }, rows, counted, order.cursorOf, ({ sort_value: _, ...row }) =>
    presentRepairRequest(row),
  )
}

function matching(ctx: MemberContext, { q, status, priority, property_id }: Query) {
  const values: unknown[] = [ctx.workspace.id, ctx.person.id]
  const conditions = [
    "r.workspace_id = $1 and r.kind = 'repair_request' and r.deleted_at is null",
    "(r.visibility <> 'private' or r.owner_id = $2)",
  ]
  const add = (condition: string, value: string | undefined) => {
    if (value) conditions.push(condition.replace('?', `$${values.push(value)}`))
  }
  add('q.status = ?', status)
  add('q.priority = ?', priority)
  add('q.property_id = ?', property_id)
  // Each word somewhere, in any order.
  for (const word of q?.split(/\s+/).slice(0, 10) ?? []) add('r.search_text ilike ?', word && containing(word))
  return { from: `${FROM} where ${conditions.join(' and ')}`, values }
}
