import type { sendShare as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { findSharePolicy } from '../shares/find-share-policy.ts'
import { lockShare } from '../shares/lock-share.ts'
import type { ShareRow } from '../shares/select-shares.ts'
import { askForShareMail } from './mail-share.ts'

/** Mails a share, in the shop's name. Past the sender's hourly limit a mail waits until it may go. */
export async function sendShare(
  ctx: ResourceContext,
  share: ShareRow,
  { recipients, message = '' }: HandlerInput<typeof endpoint>['body'],
): Promise<HandlerReply<typeof endpoint>> {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  const { mailSharing } = await findSharePolicy(ctx.pool, workspaceId)
  if (!mailSharing) throw new AppError('forbidden', { detail: 'This shop does not mail links' })
  requireSendable(share, recipients)

  const letters: { email: string; wait: number }[] = []
  for (const email of recipients) letters.push({ email, wait: await ctx.limiter.takeOrWait('mail', ctx.person.id) })
  await transact(ctx, async (tx) => {
    requireSendable(await lockShare(tx, ctx, share.id), recipients)
    for (const { email, wait } of letters) {
      await noteSend(tx, share.id, email, ctx.person.id)
      const letter = { shareId: share.id, senderName: ctx.person.name, message }
      await askForShareMail(tx, ctx.sealer, { to: email, workspaceId, letter }, wait)
    }
    await tx.record('share.sent', { share_id: share.id, recipients }, { workspaceId, resourceId })
  })
  return { queued: letters.length, waiting: letters.filter(({ wait }) => wait > 0).length }
}

/** A dead link helps nobody, and neither does one that the mailbox could not open. */
function requireSendable({ status, share_type, recipients: named }: ShareRow, recipients: string[]) {
  if (status !== 'active') throw new AppError('conflict', { detail: 'This link does not work at the moment' })
  if (share_type !== 'recipients') return
  const errors = recipients.flatMap((email, i) =>
    named.includes(email) ? [] : [{ path: `recipients.${i}`, message: `${email} is not among those who can open it` }],
  )
  if (errors.length > 0) throw new AppError('validation_failed', { errors })
}

/** Who got it, and when last. */
function noteSend({ db }: Tx, shareId: string, email: string, sentById: string) {
  return db.$executeRaw`
    insert into share_send (id, share_id, email, sent_by_id)
    values (${newId()}::uuid, ${shareId}::uuid, ${email}::citext, ${sentById}::uuid)
    on conflict (share_id, email) do update set sent_by_id = excluded.sent_by_id, at = now()`
}
