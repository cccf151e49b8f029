import type { listRepairRequests as endpoint, HandlerInput, HandlerReply, repairSorts } from '@latchkey/contract'
import { containing } from '../../platform/containing.ts'
import type { MemberContext } from '../../platform/context.ts'
import type { SortColumn } from '../../platform/keyset.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'
import { COLUMNS, FROM, presentRepairRequest } from './select-repair-requests.ts'

type Query = HandlerInput<typeof endpoint>['query']

const SORTS: Record<(typeof repairSorts)[number], SortColumn> = {
  created_at: { expression: 'r.created_at', cast: 'timestamptz' },
  updated_at: { expression: 'r.updated_at', cast: 'timestamptz' },
  title: { expression: 'r.title', cast: 'text' },
  priority: { expression: "array_position('{low,normal,high,urgent}', q.priority)", cast: 'int' },
  status: { expression: 'q.status', cast: 'text' },
}

/** The shop's requests, without other people's private ones. */
export function listRepairRequests(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, {
    columns: COLUMNS,
    ...matching(ctx, query),
    sorts: SORTS,
    sort: query.sort ?? '-created_at',
    idExpression: 'r.id',
    present: presentRepairRequest,
  })
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
