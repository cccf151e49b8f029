import type { Customer, listCustomers as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import { containing } from '../../../platform/containing.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { listByKeyset } from '../../../platform/list-by-keyset.ts'
import { COLUMNS, FROM } from './select-customers.ts'

type Query = HandlerInput<typeof endpoint>['query']

/** As a card index has them: by last name, then first, whatever their case. */
const SORTS = { name: { expression: 'array[lower(c.last_name), lower(c.first_name)]', cast: 'text[]' } }

/** The shop's customers. */
export function listCustomers(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, { ...customerList(ctx, query), present: (customer: Customer) => customer })
}

/** What of it PostgreSQL is asked. */
export function customerList({ workspace, person }: Pick<MemberContext, 'workspace' | 'person'>, { q }: Query) {
  const values: unknown[] = [workspace.id, person.id]
  const words = q?.split(/\s+/).filter(Boolean).slice(0, 10) ?? []
  const conditions = words.map((word) => ` and c.search_text ilike $${values.push(containing(word))}`)
  const from = FROM + conditions.join('')
  return { columns: COLUMNS, from, values, sorts: SORTS, sort: 'name', idExpression: 'c.id' } as const
}
