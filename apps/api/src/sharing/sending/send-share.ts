import type { sendShare as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { type Mailed, mailOthers } from '../../platform/mail-others.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { findSharePolicy } from '../shares/find-share-policy.ts'
import { lockShare } from '../shares/lock-share.ts'
import { requireAddressOf, type ShareRow } from '../shares/select-shares.ts'
import { askForShareMail } from './mail-share.ts'

/** Mails a share, in the shop's name. Written down is who gets it. */
export async function sendShare(
  ctx: ResourceContext,
  share: ShareRow,
  { recipients, message = '' }: HandlerInput<typeof endpoint>['body'],
): Promise<HandlerReply<typeof endpoint>> {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  const { mailSharing } = await findSharePolicy(ctx.pool, workspaceId)
  if (!mailSharing) throw new AppError('forbidden', { detail: 'This shop does not mail links' })
  requireSendable(share, recipients)
  requireAddressOf(ctx, share)

  return transact(ctx, async (tx) => {
    requireSendable(await lockShare(tx, ctx, share.id), recipients)
    const letter = { shareId: share.id, senderName: ctx.person.name, message }
    const mailed: { email: string; mail: Mailed }[] = []
    for (const email of recipients) {
      const mail = await mailOthers(tx, ctx, email, async (waitSeconds) => {
        await noteSend(tx, share.id, email, ctx.person.id)
        await askForShareMail(tx, ctx.sealer, { to: email, workspaceId, letter }, waitSeconds)
      })
      mailed.push({ email, mail })
    }
    const reached = mailed.filter(({ mail }) => mail !== 'none')
    if (reached.length > 0) {
      const data = { share_id: share.id, recipients: reached.map(({ email }) => email) }
      await tx.record('share.sent', data, { workspaceId, resourceId })
    }
    const none = mailed.length - reached.length
    const waiting = reached.filter(({ mail }) => mail === 'waits').length
    return { queued: reached.length, waiting, ...(none > 0 && { none }) }
  })
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
