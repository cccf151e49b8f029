import type { MailBrand, MailData, MailKind, RenderMail } from '@latchkey/contract'
import type { PrismaClient } from '@latchkey/db'
import type { Mailer } from './mailer/mailer.ts'
import type { Sealer } from './sealer.ts'

type Needs = {
  db: PrismaClient
  sealer: Sealer
  mailer: Mailer
  templates: () => Promise<RenderMail>
  appUrl: string
}

/**
 * Sends one queued mail. Its id is the provider's idempotency key, so a repeat after a crash does not reach anybody twice.
 * What fails for now is thrown, and the queue tries again later; what can never succeed is written down.
 */
export async function sendMail({ db, sealer, mailer, templates, appUrl }: Needs, id: string) {
  const mail = await db.mail.findFirst({
    where: { id, sentAt: null, failedAt: null },
    select: { kind: true, to: true, dataSealed: true, workspaceId: true, createdAt: true },
  })
  if (!mail?.dataSealed) return

  const render = await templates()
  const data = JSON.parse(sealer.open(mail.dataSealed, `mail:${id}`)) as MailData[MailKind]
  const brand = mail.workspaceId ? await findBrand(db, mail.workspaceId, appUrl) : null
  const letter = render(mail.kind as MailKind, data, brand)
  try {
    await mailer.send({ id, createdAt: mail.createdAt, kind: mail.kind, to: mail.to, ...letter })
  } catch (error) {
    const final = error instanceof Error && 'temporary' in error && error.temporary === false
    const message = error instanceof Error ? error.message : String(error)
    await db.mail.update({
      where: { id },
      data: { error: message.slice(0, 500), ...(final && { failedAt: new Date() }) },
      select: { id: true },
    })
    if (!final) throw error
    return
  }
  await db.mail.update({
    where: { id },
    data: { sentAt: new Date(), dataSealed: null, error: null },
    select: { id: true },
  })
}

async function findBrand(db: PrismaClient, workspaceId: string, appUrl: string): Promise<MailBrand> {
  const workspace = await db.workspace.findUnique({
    where: { id: workspaceId },
    select: { id: true, name: true, accent: true, logo: { select: { hash: true } } },
  })
  if (!workspace) return null
  const { name, accent, logo } = workspace
  return { name, accent, logoUrl: logo && `${appUrl}/v1/public/logos/${workspace.id}/${logo.hash}` }
}
