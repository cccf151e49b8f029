import { lockWorkspace } from '../../accounts/workspaces/lock-workspace.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockWebhook } from './lock-webhook.ts'
import { shownAddress } from './shown-address.ts'

/** With all that is on its way: what is queued finds nothing to send. */
export async function deleteWebhook(ctx: MemberContext, id: string) {
  await transact(ctx, async (tx) => {
    // One after the other: what is written down of one waits for all others that are being removed.
    await lockWorkspace(tx, ctx.workspace.id)
    const { url } = await lockWebhook(tx, ctx, id)
    await tx.db.webhook.delete({ where: { id }, select: { id: true } })
    await tx.record('webhook.removed', { webhook_id: id, address: shownAddress(url) })
  })
}
