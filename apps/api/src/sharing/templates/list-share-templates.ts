import type { listShareTemplates as endpoint, HandlerInput, HandlerReply, ShareTemplate } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'

type Query = HandlerInput<typeof endpoint>['query']

/** By name, whatever the case: the table's own, which the selected text would hide. */
export function listShareTemplates(ctx: MemberContext, query: Query): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, {
    columns: 'id, name::text as name, share, version, created_at, updated_at',
    from: 'from share_template where workspace_id = $1',
    values: [ctx.workspace.id],
    sorts: { name: { expression: 'share_template.name', cast: 'citext' } },
    sort: 'name',
    idExpression: 'id',
    present: (template: ShareTemplate) => template,
  })
}
