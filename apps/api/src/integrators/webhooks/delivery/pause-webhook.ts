import type { Services } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/transact.ts'
import { shownAddress } from '../shown-address.ts'

/** Stops by itself, and tells the people who look after it. */
export async function pauseWebhook(tx: Tx, { config }: Services, id: string, reason: 'gone' | 'failing') {
  const [webhook] = await tx.db.webhook.updateManyAndReturn({
    where: { id, pausedAt: null },
    data: { pausedAt: new Date(), pausedReason: reason, version: { increment: 1 }, updatedAt: new Date() },
    select: { url: true, workspaceId: true },
  })
  if (!webhook) return
  const { url, workspaceId } = webhook
  const address = shownAddress(url)
  const { host } = new URL(url)
  await tx.record('webhook.paused', { webhook_id: id, address, reason }, { workspaceId })

  const admins = await tx.db.membership.findMany({
    where: { workspaceId, role: { in: ['owner', 'admin'] }, account: { isNot: null } },
    select: { account: { select: { name: true, email: true } } },
  })
  const link = `${config.appUrl}/settings/webhooks/${id}`
  for (const { account } of admins) {
    if (account)
      await tx.mail('webhook_paused', account.email, { name: account.name, address: host, reason, link }, workspaceId)
  }
}
