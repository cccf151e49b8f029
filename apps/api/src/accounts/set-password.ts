import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/transact.ts'

type Account = { id: string; name: string; email: string }

/** A new password ends every session but the one that set it, and every link that could set another. Its owner is told. */
export async function setPassword(
  tx: Tx,
  { config }: Pick<Context, 'config'>,
  { id, name, email }: Account,
  passwordHash: string,
  keptSession: string | null,
) {
  await tx.db.account.update({
    where: { id },
    data: { passwordHash, version: { increment: 1 }, updatedAt: new Date() },
    select: { id: true },
  })
  await tx.db.authSession.deleteMany({ where: { accountId: id, ...(keptSession && { id: { not: keptSession } }) } })
  await tx.db.emailToken.updateMany({ where: { accountId: id, usedAt: null }, data: { usedAt: new Date() } })
  await tx.mail('password_changed', email, { name, resetLink: `${config.appUrl}/forgot` })
}
