import type { MailData, MailKind } from '@latchkey/contract'
import { newId, type Prisma } from '@latchkey/db'
import { addJob } from './add-job.ts'
import type { OnlyWhile } from './is-wanted.ts'
import type { Sealer } from './sealer.ts'

export type MailTurn = {
  /** Past its sender's limit it waits. */
  waitSeconds?: number
  onlyWhile?: OnlyWhile
}

type NewMail<K extends MailKind> = MailTurn & {
  kind: K
  to: string
  data: MailData[K]
  workspaceId: string | undefined
}

export const mailPurpose = (id: string) => `mail:${id}`

/** The queue holds the mail's id only; what it says holds links, so it is sealed. */
export async function queueMail<K extends MailKind>(db: Prisma.TransactionClient, sealer: Sealer, mail: NewMail<K>) {
  const id = newId()
  await db.mail.create({
    data: {
      id,
      kind: mail.kind,
      to: mail.to,
      workspaceId: mail.workspaceId ?? null,
      dataSealed: sealer.seal(
        JSON.stringify({ ...mail.data, ...(mail.onlyWhile && { onlyWhile: mail.onlyWhile }) }),
        mailPurpose(id),
      ),
    },
    select: { id: true },
  })
  await addJob(db, 'send_mail', id, mail.waitSeconds)
}
