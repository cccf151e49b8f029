import type { updateWebhook as endpoint, HandlerInput, Webhook } from '@latchkey/contract'
import { changesBetween } from '../../platform/changes-between.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockWebhook } from './lock-webhook.ts'
import { presentWebhook, WEBHOOK, type WebhookRow } from './present-webhook.ts'
import { requireAcceptableUrl } from './require-acceptable-url.ts'
import { shownAddress } from './shown-address.ts'

type Wanted = HandlerInput<typeof endpoint>['body']

/**
 * Where it goes, what it tells, and whether it does. One that goes on begins with a clean slate. Whoever sends it elsewhere
 * makes it theirs, or the private things of its maker would go there.
 */
export async function updateWebhook(ctx: MemberContext, id: string, wanted: Wanted): Promise<Webhook> {
  if (wanted.url !== undefined) requireAcceptableUrl(ctx.config, wanted.url)
  return transact(ctx, async (tx) => {
    const before = await lockWebhook(tx, ctx, id)
    const changes = changesBetween<Record<string, unknown>>(presentWebhook(before), wanted)
    if (Object.keys(changes).length === 0) return presentWebhook(before)

    const address = shownAddress(wanted.url ?? before.url)
    const shown = { ...changes, ...(changes.url && { url: { from: shownAddress(before.url), to: address } }) }
    await tx.record('webhook.changed', { webhook_id: id, address, changes: shown })
    const changed = await tx.db.webhook.update({
      where: { id },
      data: {
        ...dataOf(before, wanted),
        ...(changes.url && { createdById: ctx.person.id }),
        version: { increment: 1 },
        updatedAt: new Date(),
      },
      select: WEBHOOK,
    })
    return presentWebhook(changed)
  })
}

function dataOf(before: WebhookRow, { url, events, is_active: isActive }: Wanted) {
  const goesOn = isActive === true && before.pausedAt !== null
  const stops = isActive === false && before.pausedAt === null
  return {
    ...(url !== undefined && { url }),
    ...(events !== undefined && { events }),
    ...(goesOn && { pausedAt: null, pausedReason: null, failingSince: null }),
    ...(stops && { pausedAt: new Date(), pausedReason: 'by_hand' }),
  }
}
