import { newId } from '@latchkey/db'
import type { Services } from '../../platform/context.ts'
import type { Sealer } from '../../platform/sealer.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { addressOf, COLUMNS, FROM, type ShareRow } from '../shares/select-shares.ts'

/** What a mail is to say, but for the link: that one is looked up when the mail's turn comes. */
type Letter = { shareId: string; senderName: string; message: string }
type Asked = { to: string; workspaceId: string; letter: Letter }

/** A mail's row until its turn comes; `mailShare` puts the mail itself in its place. */
export const WAITING = 'share_waiting'
export const waitingPurpose = (id: string) => `${WAITING}:${id}`

export async function askForShareMail(tx: Tx, sealer: Sealer, { to, workspaceId, letter }: Asked, waitSeconds: number) {
  const id = newId()
  const dataSealed = sealer.seal(JSON.stringify(letter), waitingPurpose(id))
  await tx.db.mail.create({ data: { id, kind: WAITING, to, workspaceId, dataSealed }, select: { id: true } })
  await tx.job('mail_share', id, waitSeconds)
}

type Due = ShareRow & { workspace_id: string; workspace_name: string; mail_sharing: boolean }

const FIND = `select ${COLUMNS}, s.workspace_id, w.name as workspace_name, w.mail_sharing
  ${FROM} join workspace w on w.id = s.workspace_id where s.id = $1::uuid and r.deleted_at is null`
const LOCKS = { public: null, password: 'password', recipients: 'code' } as const

/** The queue's part: queues the mail with the address as it is by now. Of a share that was stopped nothing goes out. */
export async function mailShare(services: Services, id: string) {
  await transact(services, async (tx) => {
    const [asked] = await tx.db.$queryRaw<{ to: string; data_sealed: string }[]>`
      delete from mail where id = ${id}::uuid and kind = ${WAITING} returning to_address as "to", data_sealed`
    if (!asked) return
    const { shareId, senderName, message } = JSON.parse(
      services.sealer.open(asked.data_sealed, waitingPurpose(id)),
    ) as Letter
    const [share] = await tx.db.$queryRawUnsafe<Due[]>(FIND, shareId)
    if (share?.status !== 'active' || !share.mail_sharing) return
    if (share.share_type === 'recipients' && !share.recipients.includes(asked.to)) return

    const link = addressOf(services, share)
    const until = share.expires_at?.toISOString() ?? null
    const { title, workspace_name: workspaceName } = share
    const lock = LOCKS[share.share_type]
    await tx.mail(
      'share',
      asked.to,
      { senderName, workspaceName, title, message, lock, until, link },
      share.workspace_id,
    )
  })
}
