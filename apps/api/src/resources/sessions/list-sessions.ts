import type { listSessions as endpoint, HandlerInput, HandlerReply, sessionSorts } from '@latchkey/contract'
import { containing } from '../../platform/containing.ts'
import type { MemberContext } from '../../platform/context.ts'
import { keyset, type SortColumn } from '../../platform/keyset.ts'
import { countRows, presentList } from '../../platform/paging.ts'
import { COLUMNS, FROM, presentSession, type SessionRow } from './select-sessions.ts'

type Query = HandlerInput<typeof endpoint>['query']
type Row = SessionRow & { sort_value: string }

const SORTS: Record<(typeof sessionSorts)[number], SortColumn> = {
  updated_at: { expression: 'r.updated_at', cast: 'timestamptz' },
  created_at: { expression: 'r.created_at', cast: 'timestamptz' },
  title: { expression: 'r.title', cast: 'text' },
}

/** The shop's sessions, without those private ones of others into which nobody let me. */
export async function listSessions(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  const { page = 1, page_size: size = 50, cursor, count, sort = '-updated_at' } = query
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
    presentSession(row),
  )
}

function matching(ctx: MemberContext, { q, origin, visibility }: Query) {
  const values: unknown[] = [ctx.workspace.id, ctx.person.id]
  const conditions = [
    "r.workspace_id = $1 and r.kind = 'session' and r.deleted_at is null",
    `(r.visibility <> 'private' or r.owner_id = $2
      or exists (select 1 from collaborator c where c.resource_id = r.id and c.account_id = $2))`,
  ]
  const add = (condition: string, value: string | undefined) => {
    if (value) conditions.push(condition.replace('?', `$${values.push(value)}`))
  }
  add('s.origin = ?', origin)
  add('r.visibility = ?', visibility)
  // Each word somewhere, in any order.
  for (const word of q?.split(/\s+/).slice(0, 10) ?? []) add('r.search_text ilike ?', word && containing(word))
  return { from: `${FROM} where ${conditions.join(' and ')}`, values }
}
