import type { listCollaborators as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { keyset } from '../../platform/keyset.ts'
import { countRows, presentList } from '../../platform/paging.ts'
import { COLUMNS, type CollaboratorRow, FROM, presentCollaborator } from './select-collaborators.ts'

type Query = HandlerInput<typeof endpoint>['query']
type Row = CollaboratorRow & { sort_value: string }

const SORTS = { created_at: { expression: 'c.created_at', cast: 'timestamptz' } }

/** Who was let in by name, the latest first. The owner is not among them. */
export async function listCollaborators(ctx: ResourceContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  const { page = 1, page_size: size = 50, cursor, count } = query
  const values: unknown[] = [ctx.grant.resource.id]
  const from = `${FROM} where c.resource_id = $1`
  const order = keyset(SORTS, { sort: '-created_at', cursor, idExpression: 'c.id' })
  const pageValues = [...values]
  const text = `select ${COLUMNS}, ${order.column} ${from}${order.after(pageValues)} ${order.orderBy}
    limit ${size + 1} offset ${cursor === undefined ? (page - 1) * size : 0}`
  const [{ rows }, counted] = await Promise.all([
    ctx.pool.query<Row>(text, pageValues),
    countRows(ctx.pool, from, values, count === 'exact'),
  ])
  const present = ({ sort_value: _, ...row }: Row) => presentCollaborator(row)
  return presentList({ number: page, size }, rows, counted, order.cursorOf, present)
}
