import type { WorkspaceRole } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { findMemberToChange, requireRoleChange } from './find-member-to-change.ts'
import { handOverThings } from './hand-over-things.ts'

/** Removes a member, cancels an invitation, or leaves. */
export async function removeMember(ctx: MemberContext, id: string) {
  await transact(ctx, async (tx) => {
    const { target, myRole } = await findMemberToChange(tx, ctx, id)
    const { email, accountId } = target
    if (ctx.ifMatch !== null && ctx.ifMatch !== target.version) throw new AppError('version_conflict')
    const leaves = accountId === ctx.person.id
    if (!leaves && myRole === 'member') throw new AppError('forbidden')
    await requireRoleChange(tx, ctx, target, myRole, null)
    await tx.db.membership.deleteMany({ where: { id } })
    if (!accountId) {
      await tx.record('member.invitation_cancelled', { member_id: id, email })
      return
    }
    const data = { member_id: id, account_id: accountId, email, role: target.role as WorkspaceRole }
    await tx.record(leaves ? 'member.left' : 'member.removed', data)
    await handOverThings(tx, ctx, { id: accountId, name: target.account?.name ?? email })
  })
}
