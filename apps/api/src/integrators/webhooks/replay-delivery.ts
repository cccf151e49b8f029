import type { WebhookDelivery } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { queueDelivery } from './delivery/queue-delivery.ts'
import { findDelivery } from './find-delivery.ts'
import { lockWebhook } from './lock-webhook.ts'
import { requireActive } from './require-active.ts'

/** The same event once more, on its way at once. What is still being tried is tried anyway. */
export async function replayDelivery(ctx: MemberContext, id: string): Promise<WebhookDelivery> {
  return transact(ctx, async (tx) => {
    const found = await findDelivery(tx, ctx, id)
    if (!found) throw new AppError('not_found')
    const { webhookId, auditSeq } = found
    requireActive(await lockWebhook(tx, ctx, webhookId))
    const again = newId()
    await tx.db.webhookDelivery.create({
      data: { id: again, webhookId, auditSeq, replayOfId: id },
      select: { id: true },
    })
    await queueDelivery(tx.db, webhookId, again)
    const made = await findDelivery(tx, ctx, again)
    if (!made) throw new AppError('not_found')
    return made.delivery
  })
}
