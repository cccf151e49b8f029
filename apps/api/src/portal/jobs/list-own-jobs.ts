import type { listCustomerJobs as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import { containing } from '../../platform/containing.ts'
import type { CustomerContext } from '../../platform/context.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'
import { OWN } from './own-job.ts'
import { COLUMNS, FROM, presentOwnJob } from './select-own-jobs.ts'

type Query = HandlerInput<typeof endpoint>['query']

/** In the order in which they were begun, which is that of their ids. */
const SORTS = { begun: { expression: 'q.id', cast: 'uuid' } }

/** A customer's jobs, drafts among them, the newest first. */
export function listOwnJobs(ctx: CustomerContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, { ...ownJobList(ctx, query), present: presentOwnJob })
}

/** What of it PostgreSQL is asked. */
export function ownJobList({ customer, person }: Pick<CustomerContext, 'customer' | 'person'>, query: Query) {
  const values: unknown[] = [customer.id, person.id]
  const conditions = [OWN]
  const add = (condition: string, value: string | Date | undefined) => {
    if (value) conditions.push(condition.replace('?', `$${values.push(value)}`))
  }
  add('q.status = ?', query.status)
  add('q.job_type = ?', query.job_type)
  add('r.created_at >= ?', query.from && new Date(query.from))
  add('r.created_at < ?', query.to && new Date(query.to))
  // Each word somewhere, in any order.
  for (const word of query.q?.split(/\s+/).slice(0, 10) ?? []) add('r.search_text ilike ?', word && containing(word))
  const from = `${FROM} where ${conditions.join(' and ')}`
  return { columns: COLUMNS, from, values, sorts: SORTS, sort: '-begun', idExpression: 'q.id' } as const
}
