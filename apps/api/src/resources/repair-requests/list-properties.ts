import type { listProperties as endpoint, HandlerInput, HandlerReply, Property } from '@latchkey/contract'
import { containing } from '../../platform/containing.ts'
import type { MemberContext } from '../../platform/context.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'

type Query = HandlerInput<typeof endpoint>['query']

const FROM = `from property where workspace_id = $1 and deleted_at is null
  and concat_ws(' ', label, address, city) ilike $2`

/** By label. */
export function listProperties(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, {
    columns: 'id, label, address, city, postal_code, notes, version, created_at, updated_at',
    from: FROM,
    values: [ctx.workspace.id, containing(query.q ?? '')],
    sorts: { label: { expression: 'label', cast: 'text' } },
    sort: 'label',
    idExpression: 'id',
    present: (property: Property) => property,
  })
}
