import {
  type createWebhook as endpoint,
  type HandlerInput,
  mostWebhooks,
  type WebhookWithSecret,
} from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { lockAsAdmin } from '../../accounts/workspaces/lock-as-admin.ts'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { presentWebhook, WEBHOOK } from './present-webhook.ts'
import { requireAcceptableUrl } from './require-acceptable-url.ts'
import { firstSecret, newSecret, sealSecrets } from './secrets.ts'
import { shownAddress } from './shown-address.ts'

/** Makes one. Nobody reads its secret again. */
export async function createWebhook(
  ctx: MemberContext,
  { url, events }: HandlerInput<typeof endpoint>['body'],
): Promise<WebhookWithSecret> {
  requireAcceptableUrl(ctx.config, url)
  const { id: workspaceId } = ctx.workspace
  const secret = newSecret()
  const id = newId()
  return transact(ctx, async (tx) => {
    // Whoever makes one at the same time waits here, so that the number holds.
    await lockAsAdmin(tx, ctx)
    const there = await tx.db.webhook.count({ where: { workspaceId } })
    if (there >= mostWebhooks)
      throw new AppError('limit_reached', { detail: `At most ${mostWebhooks} webhooks: take one away first` })
    // Written down first: it does not tell of itself.
    await tx.record('webhook.created', { webhook_id: id, address: shownAddress(url), events })
    const secretSealed = sealSecrets(ctx.sealer, id, firstSecret(secret))
    const made = await tx.db.webhook.create({
      data: { id, workspaceId, url, events, secretSealed, createdById: ctx.person.id },
      select: WEBHOOK,
    })
    return { ...presentWebhook(made), secret }
  })
}
