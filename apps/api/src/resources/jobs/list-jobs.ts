import {
  type listJobs as endpoint,
  type HandlerInput,
  type HandlerReply,
  type jobSorts,
  jobStatuses,
  priorities,
} from '@latchkey/contract'
import { containing } from '../../platform/containing.ts'
import type { MemberContext } from '../../platform/context.ts'
import type { SortColumn } from '../../platform/keyset.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'
import { COLUMNS, FROM, presentJob } from './select-jobs.ts'

type Query = HandlerInput<typeof endpoint>['query']

const SORTS: Record<(typeof jobSorts)[number], SortColumn> = {
  created_at: { expression: 'r.created_at', cast: 'timestamptz' },
  updated_at: { expression: 'r.updated_at', cast: 'timestamptz' },
  // What nobody wants by a day comes after what somebody does.
  requested_date: { expression: "coalesce(q.requested_date, 'infinity')", cast: 'date' },
  title: { expression: 'r.title', cast: 'text' },
  priority: { expression: `array_position('{${priorities.join(',')}}', q.priority)`, cast: 'int' },
  status: { expression: `array_position('{${jobStatuses.join(',')}}', q.status)`, cast: 'int' },
}

/** The shop's jobs, without other people's private ones. */
export function listJobs(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, { ...jobList(ctx, query), present: presentJob })
}

/** What of it PostgreSQL is asked. */
export function jobList({ workspace, person }: Pick<MemberContext, 'workspace' | 'person'>, query: Query) {
  const values: unknown[] = [workspace.id, person.id]
  const conditions = [
    "r.workspace_id = $1 and q.workspace_id = $1 and r.kind = 'job' and r.deleted_at is null",
    "(r.visibility <> 'private' or r.owner_id = $2)",
  ]
  const add = (condition: string, value: string | Date | undefined) => {
    if (value) conditions.push(condition.replace('?', `$${values.push(value)}`))
  }
  add('q.status = ?', query.status)
  add('q.priority = ?', query.priority)
  add('q.job_type = ?', query.job_type)
  add('q.source = ?', query.source)
  add('q.customer_id = ?', query.customer_id)
  add('r.created_at >= ?', query.from && new Date(query.from))
  add('r.created_at < ?', query.to && new Date(query.to))
  // Each word somewhere, in any order.
  for (const word of query.q?.split(/\s+/).slice(0, 10) ?? []) add('r.search_text ilike ?', word && containing(word))
  return {
    columns: COLUMNS,
    from: `${FROM} where ${conditions.join(' and ')}`,
    values,
    sorts: SORTS,
    sort: query.sort ?? '-created_at',
    idExpression: 'r.id',
  } as const
}
