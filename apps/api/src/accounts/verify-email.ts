import { mailboxKey } from '@latchkey/contract'
import { isUniqueViolation, newId } from '@latchkey/db'
import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { transact } from '../platform/transact.ts'
import { lockMailbox } from '../sharing/collaborators/lock-mailbox.ts'
import { changeMailbox } from './change-mailbox.ts'
import { findLink, useLink } from './links/find-link.ts'
import { passwordOfLink } from './links/password-of-link.ts'
import { makeAccount } from './make-account.ts'
import { startSession } from './start-session.ts'
import { insertWorkspace } from './workspaces/insert-workspace.ts'

type Body = { token: string; password?: string | undefined }

/** Confirms a mailbox: makes the account that was registered, or moves an account there. Gives the new session's token. */
export async function verifyEmail(ctx: Context, { token, password }: Body, pending: string | null) {
  const link = await findLink(ctx, token, 'verify', 'email_change')
  if (link.purpose === 'email_change') return changeMailbox(ctx, link, password)
  const passwordHash = await passwordOfLink(ctx, link, password, pending)
  try {
    return await transact(ctx, async (tx) => {
      // Before the link is touched: whoever makes this account by another one takes them in the same order.
      await lockMailbox(tx, mailboxKey(link.email))
      await useLink(tx, link)
      const account = { id: newId(), email: link.email, name: link.name ?? link.email }
      await makeAccount(tx, { ...account, passwordHash })
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
