import type { updateMe as endpoint, HandlerInput } from '@latchkey/contract'
import { AppError } from '../platform/app-error.ts'
import type { PersonContext } from '../platform/context.ts'
import { type Tx, transact } from '../platform/transact.ts'

type Wanted = HandlerInput<typeof endpoint>['body']

export async function updateMe(ctx: PersonContext, { name, mails_off }: Wanted) {
  const { id } = ctx.person
  await transact(ctx, async (tx) => {
    await tx.db.$queryRaw`select 1 from account where id = ${id}::uuid for no key update`
    const before = await tx.db.account.findUniqueOrThrow({
      where: { id },
      select: { name: true, mailsOff: true, version: true },
    })
    if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new AppError('version_conflict')
    const mailsOff = mails_off && [...new Set(mails_off)].sort()
    if (name !== undefined && name !== before.name) {
      await write(tx, id, { name })
      await tx.record('account.changed', { from: before.name, to: name })
    }
    if (mailsOff && String(mailsOff) !== String(before.mailsOff)) {
      await write(tx, id, { mailsOff })
      await tx.record('account.mails_changed', { off: mailsOff })
    }
  })
}

const write = (tx: Tx, id: string, data: { name: string } | { mailsOff: string[] }) =>
  tx.db.account.updateMany({ where: { id }, data: { ...data, version: { increment: 1 }, updatedAt: new Date() } })
