import { mailboxKey } from '@latchkey/contract'
import { isUniqueViolation } from '@latchkey/db'
import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { type Tx, transact } from '../platform/transact.ts'
import { takeCustomershipsAlong } from '../resources/jobs/customers/take-customerships-along.ts'
import { lockMailbox } from '../sharing/collaborators/lock-mailbox.ts'
import { takeCollaborationsAlong } from '../sharing/collaborators/take-collaborations-along.ts'
import { type Link, useLink } from './links/find-link.ts'
import { requireItsOwner } from './require-its-owner.ts'

/** Moves an account to the mailbox that was just confirmed; signed in as that account, or with its password. */
export async function changeMailbox(ctx: Context, link: Link, password: string | undefined) {
  const account = await ctx.db.account.findUnique({
    where: { id: link.account_id ?? '' },
    select: { id: true, name: true, email: true, passwordHash: true },
  })
  if (!account) throw new AppError('link_expired')
  await requireItsOwner(ctx, account, password)

  try {
    await transact(ctx, async (tx) => {
      await useLink(tx, link)
      // In one order, whoever moves where: before the account, as whoever invites one of them.
      for (const key of [mailboxKey(account.email), mailboxKey(link.email)].sort()) await lockMailbox(tx, key)
      await tx.db.account.update({
        where: { id: account.id },
        data: { email: link.email, version: { increment: 1 }, updatedAt: new Date() },
        select: { id: true },
      })
      await dropOwnInvitations(tx, account, link.email)
      await takeCollaborationsAlong(tx, account, link.email)
      await tx.db.membership.updateMany({ where: { accountId: account.id }, data: { email: link.email } })
      await takeCustomershipsAlong(tx, account, link.email)
      // A link that went to the old mailbox must not open the account any more.
      await tx.db.emailToken.updateMany({
        where: { accountId: account.id, usedAt: null, id: { not: link.id } },
        data: { usedAt: new Date() },
      })
      await tx.record('account.email_changed', {}, { actor: account })
      await tx.mail('email_changed', account.email, { name: account.name, newEmail: link.email })
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError('link_expired')
    throw error
  }
  return { accountId: account.id, session: null }
}

/** The new mailbox may have been invited to where this person works already: they are there, so the invitation goes. */
async function dropOwnInvitations(tx: Tx, account: { id: string; name: string }, email: string) {
  const invitations = await tx.db.membership.findMany({
    where: { email, accountId: null, workspace: { memberships: { some: { accountId: account.id } } } },
    select: { id: true, workspaceId: true },
  })
  for (const { id, workspaceId } of invitations) {
    await tx.db.membership.deleteMany({ where: { id } })
    await tx.record('member.invitation_cancelled', { member_id: id, email }, { workspaceId, actor: account })
  }
}
