import type { listSavedFilters as endpoint, HandlerInput, HandlerReply, savedFilterSorts } from '@latchkey/contract'
import { containing } from '../../../platform/containing.ts'
import type { MemberContext } from '../../../platform/context.ts'
import type { SortColumn } from '../../../platform/keyset.ts'
import { listByKeyset } from '../../../platform/list-by-keyset.ts'
import { COLUMNS, FROM, presentSavedFilter } from './select-saved-filters.ts'

type Query = HandlerInput<typeof endpoint>['query']

const SORTS: Record<(typeof savedFilterSorts)[number], SortColumn> = {
  updated_at: { expression: 'r.updated_at', cast: 'timestamptz' },
  created_at: { expression: 'r.created_at', cast: 'timestamptz' },
  title: { expression: 'r.title', cast: 'text' },
}

/** The shop's saved filters, without those private ones of others into which nobody let me. */
export function listSavedFilters(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, {
    columns: COLUMNS,
    ...matching(ctx, query),
    sorts: SORTS,
    sort: query.sort ?? '-updated_at',
    idExpression: 'r.id',
    present: presentSavedFilter,
  })
}

function matching(ctx: MemberContext, { q, pipeline_id }: Query) {
  const values: unknown[] = [ctx.workspace.id, ctx.person.id]
  const conditions = [
    "r.workspace_id = $1 and r.kind = 'saved_filter' and r.deleted_at is null",
    `(r.visibility <> 'private' or r.owner_id = $2
      or exists (select 1 from collaborator c where c.resource_id = r.id and c.account_id = $2))`,
  ]
  if (pipeline_id) conditions.push(`f.pipeline_id = $${values.push(pipeline_id)}`)
  // Each word somewhere, in any order.
  for (const word of q?.split(/\s+/).slice(0, 10) ?? []) {
    if (word) conditions.push(`r.search_text ilike $${values.push(containing(word))}`)
  }
  return { from: `${FROM} where ${conditions.join(' and ')}`, values }
}
