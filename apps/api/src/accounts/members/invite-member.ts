import type { Member, WorkspaceRole } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { requestLink } from '../links/request-link.ts'
import { lockWorkspace } from '../workspaces/lock-workspace.ts'
import { MEMBER, presentMember } from './present-member.ts'

/** Invites a mailbox. Whether somebody has an account there is never looked at; who is here already stays as they are. */
export async function inviteMember(
  ctx: MemberContext,
  { email, role }: { email: string; role: WorkspaceRole },
): Promise<Member> {
  const workspaceId = ctx.workspace.id
  if (role === 'owner' && ctx.workspace.role !== 'owner')
    throw new AppError('forbidden', { detail: 'Only an owner makes owners' })
  await ctx.limiter.take('addition', ctx.person.id)
  return transact(ctx, async (tx) => {
    await lockWorkspace(tx, workspaceId)
    const earlier = await tx.db.membership.findUnique({
      where: { workspaceId_email: { workspaceId, email } },
      select: MEMBER,
    })
    if (earlier) return presentMember(ctx)(earlier)
    const invited = await tx.db.membership.create({
      data: { id: newId(), workspaceId, email, role, invitedById: ctx.person.id },
      select: MEMBER,
    })
    await mailInvitation(tx, invited.id, email)
    await tx.record('member.invited', { member_id: invited.id, email, role })
    return presentMember(ctx)(invited)
  })
}

/** A new link; the ones mailed before stop working. */
export async function mailInvitation(tx: Tx, membershipId: string, email: string) {
  await tx.db.emailToken.updateMany({ where: { membershipId, usedAt: null }, data: { usedAt: new Date() } })
  await requestLink(tx, { purpose: 'member_invitation', email, membershipId })
}
