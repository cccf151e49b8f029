import type { WebhookDelivery } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { findDelivery } from './find-delivery.ts'
import { lockWebhook } from './lock-webhook.ts'
import { requireActive } from './require-active.ts'
import { shownAddress } from './shown-address.ts'

/** An event of its own, which goes to this webhook and to no other. */
export async function testWebhook(ctx: MemberContext, id: string): Promise<WebhookDelivery> {
  return transact(ctx, async (tx) => {
    const webhook = await lockWebhook(tx, ctx, id)
    requireActive(webhook)
    await tx.record('webhook.test', { webhook_id: id, address: shownAddress(webhook.url) })
    const latest = await tx.db.webhookDelivery.findFirst({
      where: { webhookId: id },
      orderBy: { auditSeq: 'desc' },
      select: { id: true },
    })
    const made = latest && (await findDelivery(tx, ctx, latest.id))
    if (!made) throw new AppError('not_found')
    return made.delivery
  })
}
