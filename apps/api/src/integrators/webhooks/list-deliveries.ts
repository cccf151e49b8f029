import type { listWebhookDeliveries as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { listByKeyset } from '../../platform/list-by-keyset.ts'
import { getWebhook } from './get-webhook.ts'
import { DELIVERIES, DELIVERY, presentDelivery } from './select-deliveries.ts'

/** What was sent to one webhook, newest first. */
export async function listDeliveries(
  ctx: MemberContext,
  id: string,
  { status, ...page }: HandlerInput<typeof endpoint>['query'],
): Promise<HandlerReply<typeof endpoint>> {
  await getWebhook(ctx, id)
  return listByKeyset(ctx.pool, page, {
    columns: DELIVERY,
    from: `${DELIVERIES} and d.webhook_id = $3${status ? ' and d.status = $4' : ''}`,
    values: [ctx.workspace.id, ctx.person.id, id, ...(status ? [status] : [])],
    sorts: { created_at: { expression: 'd.created_at', cast: 'timestamptz' } },
    sort: '-created_at',
    idExpression: 'd.id',
    present: presentDelivery,
  })
}
