import type { resendCollaboratorInvitation as endpoint, HandlerReply } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { findSharePolicy } from '../shares/find-share-policy.ts'
import { lockCollaborator } from './lock-collaborator.ts'
import { mailInvitation } from './mail-invitation.ts'

/** The invitation once more, to whoever has not opened it yet. One that is not sent leaves no trace. */
export async function resendCollaboratorInvitation(
  ctx: ResourceContext,
  id: string,
): Promise<HandlerReply<typeof endpoint>> {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  const { workspaceName } = await findSharePolicy(ctx.pool, workspaceId)
  const mail = await transact(ctx, async (tx) => {
    const { email, role, accepted_at } = await lockCollaborator(tx, ctx, id)
    if (accepted_at) throw new AppError('conflict', { detail: 'They have opened it already' })
    const mailed = await mailInvitation(tx, ctx, { id, email, role, workspaceName })
    if (mailed === 'none') return mailed
    const said = { collaborator_id: id, email }
    await tx.record('collaborator.invitation_resent', said, { workspaceId, resourceId })
    return mailed
  })
  return { status: 'sent', mail }
}
