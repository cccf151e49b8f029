import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/transact.ts'

type Account = { id: string; name: string; email: string }

/** For a change by its owner: the hash of the password that was checked, and the session that goes on. */
type ByOwner = { checked: string; keptSession: string }

/**
 * A new password ends every session but the one that set it, and every link that could set another. Its owner is told. Where
 * the old one was checked it must still be the one: a reset that came in between wins.
 */
export async function setPassword(
  tx: Tx,
  { config }: Pick<Context, 'config'>,
  { id, name, email }: Account,
  passwordHash: string,
  byOwner?: ByOwner,
) {
  const { count } = await tx.db.account.updateMany({
    where: { id, ...(byOwner && { passwordHash: byOwner.checked, sessions: { some: { id: byOwner.keptSession } } }) },
    data: { passwordHash, version: { increment: 1 }, updatedAt: new Date() },
  })
  if (count === 0) throw new AppError('wrong_password')
  await tx.db.authSession.deleteMany({ where: { accountId: id, ...(byOwner && { id: { not: byOwner.keptSession } }) } })
  await tx.db.emailToken.updateMany({ where: { accountId: id, usedAt: null }, data: { usedAt: new Date() } })
  await tx.mail('password_changed', email, { name, resetLink: `${config.appUrl}/forgot` })
}
