import { isUniqueViolation, newId } from '@latchkey/db'
import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'
import { findLink, type Link } from './links/find-link.ts'
import { hashNewPassword } from './links/password-of-link.ts'
import { makeAccount } from './make-account.ts'
import { joinWorkspace } from './members/join-workspace.ts'
import { startSession } from './start-session.ts'

type Body = { token: string; name?: string | undefined; password?: string | undefined }

type Joined = { accountId: string; workspaceId: string; session: string | null }

/** Joins with the mailed link. Who has no account yet gets one and is signed in; who has one only joins. */
export async function acceptInvitation(ctx: Context, body: Body): Promise<Joined> {
  const { person } = ctx
  const link = await findLink(ctx, body.token, 'member_invitation')
  const known = await ctx.db.account.findUnique({ where: { email: link.email }, select: { id: true, name: true } })
  if (known) {
    const workspaceId = await transact(ctx, async (tx) => {
      const workspaceId = await joinWorkspace(tx, link, known)
      if (person?.id === known.id) {
        await tx.db.authSession.updateMany({
          where: { id: person.sessionId },
          data: { workspaceId, portalId: null },
        })
      }
      return workspaceId
    })
    return { accountId: known.id, workspaceId, session: null }
  }
  return joinAsNew(ctx, link, body)
}

async function joinAsNew(ctx: Context, link: Link, { token, name, password }: Body) {
  if (!name || !password) {
    const missing = [!name && 'name', !password && 'password'].filter((path) => path !== false)
    const errors = missing.map((path) => ({ path, message: 'Needed for your new account' }))
    throw new AppError('validation_failed', { errors })
  }
  const passwordHash = await hashNewPassword(ctx, password, link.email)
  const account = { id: newId(), email: link.email, name }
  try {
    return await transact(ctx, async (tx) => {
      await makeAccount(tx, { ...account, passwordHash })
      const workspaceId = await joinWorkspace(tx, link, account)
      const session = await startSession(ctx, tx.db, { accountId: account.id, passwordHash, workspaceId })
      return { accountId: account.id, workspaceId, session }
    })
  } catch (error) {
    // The same mailbox was verified at this very moment: by now it is somebody known.
    if (isUniqueViolation(error)) return acceptInvitation(ctx, { token })
    throw error
  }
}
