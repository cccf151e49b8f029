import type { Member } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { findMemberToChange } from './find-member-to-change.ts'
import { mailInvitation } from './invite-member.ts'
import { presentMember } from './present-member.ts'

export async function resendInvitation(ctx: MemberContext, id: string): Promise<Member> {
  return transact(ctx, async (tx) => {
    const { target, myRole } = await findMemberToChange(tx, ctx, id)
    if (myRole === 'member') throw new AppError('forbidden')
    if (target.accountId) throw new AppError('conflict', { detail: 'Has joined already' })
    const mail = await mailInvitation(tx, ctx, id, target.email)
    if (mail !== 'none') await tx.record('member.invitation_resent', { member_id: id, email: target.email })
    return presentMember(ctx)(target)
  })
}
