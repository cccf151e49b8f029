import type { WorkspaceRole } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { findMemberToChange, requireRoleChange } from './find-member-to-change.ts'

/** Removes a member, cancels an invitation, or leaves. */
export async function removeMember(ctx: MemberContext, id: string) {
  await transact(ctx, async (tx) => {
    const { target, myRole } = await findMemberToChange(tx, ctx, id)
    const { email, accountId } = target
    const leaves = accountId === ctx.person.id
    if (!leaves && myRole === 'member') throw new AppError('forbidden')
    await requireRoleChange(tx, ctx, target, myRole, null)
    await tx.db.membership.delete({ where: { id }, select: { id: true } })
    if (!accountId) return tx.record('member.invitation_cancelled', { email })
    return tx.record(leaves ? 'member.left' : 'member.removed', { email, role: target.role as WorkspaceRole })
  })
}
