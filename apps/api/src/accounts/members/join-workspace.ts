import type { WorkspaceRole } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Person } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { type Link, useLink } from '../links/find-link.ts'
import { lockWorkspace } from '../workspaces/lock-workspace.ts'

/** Turns the invitation behind a link into a membership, and uses the link up. */
export async function joinWorkspace(tx: Tx, link: Link, account: Pick<Person, 'id' | 'name'>) {
  const invitation = await tx.db.membership.findFirst({
    where: { id: link.membership_id ?? '', accountId: null },
    select: { id: true, workspaceId: true, role: true },
  })
  if (!invitation) throw new AppError('link_expired')
  const { id, workspaceId } = invitation
  // Before the link is touched: whoever cancels the invitation takes them in the same order.
  await lockWorkspace(tx, workspaceId)
  await useLink(tx, link)
  const { count } = await tx.db.membership.updateMany({
    where: { id, accountId: null },
    data: { accountId: account.id, acceptedAt: new Date(), version: { increment: 1 } },
  })
  if (count === 0) throw new AppError('link_expired')
  const data = { member_id: id, account_id: account.id, email: link.email, role: invitation.role as WorkspaceRole }
  await tx.record('member.joined', data, { workspaceId, actor: account })
  return workspaceId
}
