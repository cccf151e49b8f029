import type { Member, WorkspaceRole } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { findMemberToChange, requireRoleChange } from './find-member-to-change.ts'
import { MEMBER, presentMember } from './present-member.ts'

export async function changeMemberRole(ctx: MemberContext, id: string, role: WorkspaceRole): Promise<Member> {
  return transact(ctx, async (tx) => {
    const { target, myRole } = await findMemberToChange(tx, ctx, id)
    if (ctx.ifMatch !== null && ctx.ifMatch !== target.version) throw new AppError('version_conflict')
    if (myRole === 'member') throw new AppError('forbidden')
    await requireRoleChange(tx, ctx, target, myRole, role)
    if (target.role === role) return presentMember(ctx)(target)
    const changed = await tx.db.membership.update({
      where: { id },
      data: { role, version: { increment: 1 } },
      select: MEMBER,
    })
    await tx.record('member.role_changed', {
      member_id: id,
      account_id: target.accountId,
      email: target.email,
      from: target.role as WorkspaceRole,
      to: role,
    })
    return presentMember(ctx)(changed)
  })
}
