import {
  type AccessRequest,
  type CollaboratorRole,
  type approveAccessRequest as endpoint,
  type HandlerInput,
  mailboxKey,
} from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { findCollaboratorOfMailbox } from '../collaborators/find-collaborator-of-mailbox.ts'
import { lockMailbox } from '../collaborators/lock-mailbox.ts'
import { findSharePolicy } from '../shares/find-share-policy.ts'
import { decideAccessRequest, requirePending } from './decide-access-request.ts'
import { letIn } from './let-in.ts'
import { reopenShare } from './reopen-share.ts'
import { getAccessRequest } from './select-access-requests.ts'

type Wish = HandlerInput<typeof endpoint>['body']

/** Yes: who asked gets in by name, or the link runs again. */
export async function approveAccessRequest(ctx: ResourceContext, id: string, wish: Wish): Promise<AccessRequest> {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  const policy = await findSharePolicy(ctx.pool, workspaceId)
  const asked = await getAccessRequest(ctx, id)
  requirePending(asked)

  await transact(ctx, async (tx) => {
    // Before the request, as where the same mailbox asks again: neither waits for the other in a circle.
    await lockMailbox(tx, mailboxKey(asked.email))
    const decided = await decideAccessRequest(tx, ctx, id, 'approved', wish.role ?? 'viewer')
    const { email, shareId, said } = decided
    const role = decided.role && (await roleOf(tx, ctx, email, decided.role))
    if (role !== decided.role) await tx.db.accessRequest.update({ where: { id }, data: { role }, select: { id: true } })
    await tx.record('access_request.approved', { ...said, role }, { workspaceId, resourceId })
    if (role) {
      const guest = { email, role, workspaceName: policy.workspaceName }
      await letIn(tx, ctx, { ...guest, askedFromWithin: shareId === null })
    } else {
      if (shareId === null) throw new AppError('not_found')
      await reopenShare(tx, ctx, policy, { shareId, email, expires_in: wish.expires_in ?? '7d' })
    }
  })
  return getAccessRequest(ctx, id)
}

/** What they have in the end: nobody is let in with less than they had. */
async function roleOf(tx: Tx, ctx: ResourceContext, email: string, wished: CollaboratorRole) {
  const { known } = await findCollaboratorOfMailbox(tx, ctx, email)
  return known?.role === 'contributor' ? known.role : wished
}
