import { newId } from '@latchkey/db'
import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'
import { findLink, type Link, useLink } from './links/find-link.ts'
import { joinWorkspace } from './members/join-workspace.ts'
import { requireAcceptablePassword } from './require-acceptable-password.ts'
import { startSession } from './start-session.ts'

type Body = { token: string; name?: string | undefined; password?: string | undefined }

/** Joins with the mailed link. Who has no account yet gets one and is signed in; who has one only joins. */
export async function acceptInvitation(ctx: Context, { token, name, password }: Body) {
  const { person } = ctx
  const link = await findLink(ctx, token, 'member_invitation')
  const known = await ctx.db.account.findUnique({ where: { email: link.email }, select: { id: true, name: true } })
  if (known) {
    const workspaceId = await transact(ctx, async (tx) => {
      await useLink(tx, link)
      const workspaceId = await joinWorkspace(tx, link, known)
      if (person?.id === known.id) {
        await tx.db.authSession.update({
          where: { id: person.sessionId },
          data: { workspaceId },
          select: { id: true },
        })
      }
      return workspaceId
    })
    return { accountId: known.id, workspaceId, session: null }
  }
  return joinAsNew(ctx, link, name, password)
}

async function joinAsNew(ctx: Context, link: Link, name: string | undefined, password: string | undefined) {
  if (!name || !password) {
    const missing = [!name && 'name', !password && 'password'].filter((path) => path !== false)
    const errors = missing.map((path) => ({ path, message: 'Needed for your new account' }))
    throw new AppError('validation_failed', { errors })
  }
  await requireAcceptablePassword(password, link.email)
  const passwordHash = await ctx.passwords.hash(password)
  return transact(ctx, async (tx) => {
    await useLink(tx, link)
    const account = { id: newId(), email: link.email, name }
    await tx.db.account.create({ data: { ...account, passwordHash }, select: { id: true } })
    await tx.record('account.registered', {}, { actor: account })
    const workspaceId = await joinWorkspace(tx, link, account)
    const session = await startSession(ctx, tx.db, account.id, workspaceId)
    return { accountId: account.id, workspaceId, session }
  })
}
