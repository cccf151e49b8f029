import type { WorkspaceRole } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Person } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import type { Link } from '../links/find-link.ts'

/** Turns the invitation behind a link into a membership. */
export async function joinWorkspace(tx: Tx, link: Link, account: Pick<Person, 'id' | 'name'>) {
  const invitation = await tx.db.membership.findFirst({
    where: { id: link.membership_id ?? '', accountId: null },
    select: { id: true, workspaceId: true, role: true },
  })
  if (!invitation) throw new AppError('link_expired')
  const { id, workspaceId } = invitation
  await tx.db.membership.update({
    where: { id },
    data: { accountId: account.id, acceptedAt: new Date(), version: { increment: 1 } },
    select: { id: true },
  })
  const data = { email: link.email, role: invitation.role as WorkspaceRole }
  await tx.record('member.joined', data, { workspaceId, actor: account })
  return workspaceId
}
