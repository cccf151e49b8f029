import type { listCollaborators as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'
import { COLUMNS, FROM, presentCollaborator } from './select-collaborators.ts'

type Query = HandlerInput<typeof endpoint>['query']

/** Who was let in by name, the latest first. The owner is not among them. */
export function listCollaborators(ctx: ResourceContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, {
    columns: COLUMNS,
    from: `${FROM} where c.resource_id = $1`,
    values: [ctx.grant.resource.id],
    sorts: { created_at: { expression: 'c.created_at', cast: 'timestamptz' } },
    sort: '-created_at',
    idExpression: 'c.id',
    present: presentCollaborator,
  })
}
