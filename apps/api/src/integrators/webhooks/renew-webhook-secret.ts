import type { WebhookWithSecret } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockWebhook } from './lock-webhook.ts'
import { presentWebhook, WEBHOOK } from './present-webhook.ts'
import { newSecret, openSecrets, renewSecrets, sealSecrets } from './secrets.ts'
import { shownAddress } from './shown-address.ts'

/** A new secret; the last one signs beside it for a day. */
export async function renewWebhookSecret(ctx: MemberContext, id: string): Promise<WebhookWithSecret> {
  const secret = newSecret()
  return transact(ctx, async (tx) => {
    const { url, secretSealed } = await lockWebhook(tx, ctx, id)
    const secrets = renewSecrets(openSecrets(ctx.sealer, id, secretSealed), secret)
    const changed = await tx.db.webhook.update({
      where: { id },
      data: {
        secretSealed: sealSecrets(ctx.sealer, id, secrets),
        version: { increment: 1 },
        updatedAt: new Date(),
      },
      select: WEBHOOK,
    })
    await tx.record('webhook.secret_renewed', { webhook_id: id, address: shownAddress(url) })
    return { ...presentWebhook(changed), secret }
  })
}
