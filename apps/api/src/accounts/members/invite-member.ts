import type { Member, WorkspaceRole } from '@latchkey/contract'
import { newId, type Prisma } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { mailOthers } from '../../platform/mail-others.ts'
import { requestLink } from '../../platform/request-link.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { lockAsAdmin } from '../workspaces/lock-as-admin.ts'
import { MEMBER, presentMember } from './present-member.ts'

type Invitation = { email: string; role: WorkspaceRole }

/** Invites a mailbox. Whether somebody has an account there is never looked at; who is here already stays as they are. */
export async function inviteMember(ctx: MemberContext, { email, role }: Invitation): Promise<Member> {
  const workspaceId = ctx.workspace.id
  requireOwnerFor(role, ctx.workspace.role)
  const earlier = await findEarlier(ctx.db, workspaceId, email)
  if (earlier) return presentMember(ctx)(earlier)

  // Counted only for what is really added.
  await ctx.limiter.take('addition', ctx.person.id)
  return transact(ctx, async (tx) => {
    requireOwnerFor(role, await lockAsAdmin(tx, ctx))
    const meanwhile = await findEarlier(tx.db, workspaceId, email)
    if (meanwhile) return presentMember(ctx)(meanwhile)
    const invited = await tx.db.membership.create({
      data: { id: newId(), workspaceId, email, role, invitedById: ctx.person.id },
      select: MEMBER,
    })
    await mailInvitation(tx, ctx, invited.id, email)
    await tx.record('member.invited', { member_id: invited.id, email, role })
    return presentMember(ctx)(invited)
  })
}

function requireOwnerFor(role: WorkspaceRole, mine: WorkspaceRole) {
  if (role === 'owner' && mine !== 'owner') throw new AppError('forbidden', { detail: 'Only an owner makes owners' })
}

const findEarlier = (db: Prisma.TransactionClient, workspaceId: string, email: string) =>
  db.membership.findUnique({ where: { workspaceId_email: { workspaceId, email } }, select: MEMBER })

/** A new link; the ones mailed before stop working. Where no mail goes out any more, they go on working. */
export function mailInvitation(tx: Tx, ctx: MemberContext, membershipId: string, email: string) {
  return mailOthers(tx, ctx, email, async (waitSeconds) => {
    await tx.db.emailToken.updateMany({ where: { membershipId, usedAt: null }, data: { usedAt: new Date() } })
    await requestLink(tx, { purpose: 'member_invitation', email, membershipId }, waitSeconds)
  })
}
