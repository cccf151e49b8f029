import type { listWebhooks as endpoint, HandlerInput, HandlerReply, Webhook } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'

/** Newest first. */
export function listWebhooks(
  ctx: MemberContext,
  query: HandlerInput<typeof endpoint>['query'],
): Promise<HandlerReply<typeof endpoint>> {
  return listByKeyset(ctx.pool, query, {
    columns: `w.id, w.url, w.events, w.paused_at is null as is_active, w.paused_reason, w.paused_at, w.failing_since,
      case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as created_by,
      w.version, w.created_at, w.updated_at`,
    from: 'from webhook w left join account a on a.id = w.created_by_id where w.workspace_id = $1',
    values: [ctx.workspace.id],
    sorts: { created_at: { expression: 'w.created_at', cast: 'timestamptz' } },
    sort: '-created_at',
    idExpression: 'w.id',
    present: (webhook: Webhook) => webhook,
  })
}
