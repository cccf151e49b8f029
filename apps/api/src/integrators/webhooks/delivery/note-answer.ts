import { webhookWaits } from '@latchkey/contract'
import type { Services } from '../../../platform/context.ts'
import { transact } from '../../../platform/transact.ts'
import type { Due } from './find-due.ts'
import { pauseWebhook } from './pause-webhook.ts'
import type { Answer } from './post.ts'
import { forgetDelivery, queueDelivery } from './queue-delivery.ts'

const GONE = 410
const GIVEN_UP_AFTER_MS = 5 * 24 * 60 * 60 * 1000

/** What came of one attempt: done, another one later, or given up; and after days without any success the whole webhook. */
export async function noteAnswer(services: Services, due: Due, { code, error, durationMs }: Answer) {
  const { id, webhook_id: webhookId } = due
  const attempts = due.attempts + 1
  const wait = code === GONE ? undefined : webhookWaits[attempts - 1]
  const status = error === null ? 'delivered' : wait === undefined ? 'failed' : 'pending'
  const now = new Date()
  await transact(services, async (tx) => {
    await tx.db.$queryRaw`select 1 from webhook where id = ${webhookId}::uuid for no key update`
    const webhook = await tx.db.webhook.findUnique({ where: { id: webhookId }, select: { failingSince: true } })
    const { count } = await tx.db.webhookDelivery.updateMany({
      where: { id, status: 'pending' },
      data: { status, attempts, error, responseCode: code, durationMs, lastAttemptAt: now },
    })
    if (!webhook || count === 0) return

    const failingSince = error === null ? null : (webhook.failingSince ?? now)
    if (failingSince?.getTime() !== webhook.failingSince?.getTime()) {
      await tx.db.webhook.updateMany({ where: { id: webhookId }, data: { failingSince } })
    }
    if (status === 'pending') await queueDelivery(tx.db, webhookId, id, wait)
    else await forgetDelivery(tx.db, id)
    if (code === GONE) await pauseWebhook(tx, services, webhookId, 'gone')
    else if (status === 'failed' && failingSince && now.getTime() - failingSince.getTime() > GIVEN_UP_AFTER_MS) {
      await pauseWebhook(tx, services, webhookId, 'failing')
    }
  })
  services.tally.add('webhook_attempt', status === 'pending' ? 'again' : status)
}
