import type { listPipelines as endpoint, HandlerInput, HandlerReply, Pipeline } from '@latchkey/contract'
import { containing } from '../../../platform/containing.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { listByKeyset } from '../../../platform/list-by-keyset.ts'

type Query = HandlerInput<typeof endpoint>['query']

/** By name. */
export function listPipelines(ctx: MemberContext, { q = '', ...query }: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, {
    columns: 'id, name, fields, version, created_at, updated_at',
    from: 'from pipeline where workspace_id = $1 and deleted_at is null and name ilike $2',
    values: [ctx.workspace.id, containing(q)],
    sorts: { name: { expression: 'name', cast: 'text' } },
    sort: 'name',
    idExpression: 'id',
    present: (pipeline: Pipeline) => pipeline,
  })
}
