import { isUniqueViolation, newId } from '@latchkey/db'
import { AppError, invalid } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { hashToken } from '../platform/tokens.ts'
import { transact } from '../platform/transact.ts'
import { claimCollaborations } from '../sharing/collaborators/claim-collaborations.ts'
import { changeMailbox } from './change-mailbox.ts'
import { findLink, type Link, useLink } from './links/find-link.ts'
import { requireAcceptablePassword } from './require-acceptable-password.ts'
import { startSession } from './start-session.ts'
import { insertWorkspace } from './workspaces/insert-workspace.ts'

type Body = { token: string; password?: string | undefined }

/** Confirms a mailbox: makes the account that was registered, or moves an account there. Gives the new session's token. */
export async function verifyEmail(ctx: Context, { token, password }: Body, pending: string | null) {
  const link = await findLink(ctx, token, 'verify', 'email_change')
  if (link.purpose === 'email_change') return changeMailbox(ctx, link, password)
  const passwordHash = await passwordOf(ctx, link, password, pending)
  try {
    return await transact(ctx, async (tx) => {
      await useLink(tx, link)
      const account = { id: newId(), email: link.email, name: link.name ?? link.email }
      await tx.db.account.create({ data: { ...account, passwordHash }, select: { id: true } })
      await tx.record('account.registered', {}, { actor: account })
      await claimCollaborations(tx, account)
      // Whoever else registered this mailbox has nothing to confirm any more, and is not told so.
      await tx.db.emailToken.updateMany({
        where: { email: link.email, purpose: 'verify', usedAt: null },
        data: { purpose: 'known_account', passwordHash: null },
      })
      const workspace = link.workspace_name ? await insertWorkspace(tx, account, link.workspace_name) : null
      const session = await startSession(ctx, tx.db, {
        accountId: account.id,
        passwordHash,
        workspaceId: workspace?.id,
      })
      return { accountId: account.id, session }
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError('link_expired')
    throw error
  }
}

/** The registered password counts only in the browser that typed it; anywhere else the mailbox's owner chooses one. */
async function passwordOf(ctx: Context, link: Link, password: string | undefined, pending: string | null) {
  const sameBrowser = pending !== null && link.pending_hash?.equals(hashToken(pending))
  if (sameBrowser && link.password_hash) return link.password_hash
  if (!password) throw invalid('password', 'Choose a password: you registered in another browser')
  await requireAcceptablePassword(password, link.email)
  return ctx.passwords.hash(password, ctx.network)
}
