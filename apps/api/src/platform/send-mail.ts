import type { MailBrand, MailData, MailKind, RenderMail } from '@latchkey/contract'
import type { PrismaClient } from '@latchkey/db'
import { addJob } from './add-job.ts'
import { isWanted, type OnlyWhile } from './is-wanted.ts'
import { logoUrl } from './logo-url.ts'
import { MailError } from './mailer/mail-error.ts'
import type { Mailer } from './mailer/mailer.ts'
import { mailPurpose } from './queue-mail.ts'
import type { Sealer } from './sealer.ts'
import type { Tally } from './tally.ts'

type Needs = {
  db: PrismaClient
  sealer: Sealer
  mailer: Mailer
  tally: Tally
  templates: () => Promise<RenderMail>
  appUrl: string
}

const GIVEN_UP_AFTER_MS = 3 * 24 * 60 * 60 * 1000

/**
 * Sends one queued mail. Its id is the provider's idempotency key, so a repeat after a crash does not reach anybody twice.
 * What fails for now is thrown, and the queue tries again later, or when the provider says; what can never succeed, or has
 * not for days, is written down.
 */
export async function sendMail({ db, sealer, mailer, tally, templates, appUrl }: Needs, id: string) {
  const mail = await db.mail.findFirst({
    where: { id, sentAt: null, failedAt: null },
    select: { kind: true, to: true, dataSealed: true, workspaceId: true, createdAt: true },
  })
  if (!mail?.dataSealed) return
  const kind = mail.kind as MailKind
  const sealed: MailData[MailKind] & { onlyWhile?: OnlyWhile } = JSON.parse(
    sealer.open(mail.dataSealed, mailPurpose(id)),
  )
  const { onlyWhile, ...data } = sealed
  if (!(await isWanted(db, { kind, to: mail.to, onlyWhile }))) {
    await db.mail.deleteMany({ where: { id } })
    return
  }

  const render = await templates()
  const brand = mail.workspaceId ? await findBrand(db, mail.workspaceId, appUrl) : null
  const letter = render(kind, data, brand)
  try {
    await mailer.send({ id, createdAt: mail.createdAt, kind, to: mail.to, ...letter })
  } catch (error) {
    return noteFailure({ db, tally }, id, mail.createdAt, error)
  }
  tally.add('mail', 'sent')
  await db.mail.updateMany({ where: { id }, data: { sentAt: new Date(), dataSealed: null, error: null } })
}

async function noteFailure({ db, tally }: Pick<Needs, 'db' | 'tally'>, id: string, createdAt: Date, error: unknown) {
  const refused = error instanceof MailError && !error.temporary
  const final = refused || Date.now() - createdAt.getTime() > GIVEN_UP_AFTER_MS
  tally.add('mail', final ? 'failed' : 'again')
  const message = error instanceof Error ? error.message : String(error)
  await db.mail.updateMany({
    where: { id },
    data: { error: message.slice(0, 500), ...(final && { failedAt: new Date(), dataSealed: null }) },
  })
  if (final) return
  const wait = error instanceof MailError ? error.retryAfterSeconds : undefined
  if (!wait) throw error
  await addJob(db, 'send_mail', id, wait)
}

async function findBrand(db: PrismaClient, workspaceId: string, appUrl: string): Promise<MailBrand> {
  const workspace = await db.workspace.findUnique({
    where: { id: workspaceId },
    select: { id: true, name: true, accent: true, logo: { select: { hash: true } } },
  })
  if (!workspace) return null
  const { name, accent, logo } = workspace
  return { name, accent, logoUrl: logo && `${appUrl}${logoUrl(workspace.id, logo.hash)}` }
}
