import {
  type AccessRequest,
  type approveAccessRequest as endpoint,
  type HandlerInput,
  mailboxKey,
} from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { countAddition } from '../collaborators/count-addition.ts'
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

  const approve = (waitSeconds: number) =>
    transact(ctx, async (tx) => {
      // Before the request, as where the same mailbox asks again: neither waits for the other in a circle.
      await lockMailbox(tx, mailboxKey(asked.email))
      const { email, shareId, role, said } = await decideAccessRequest(tx, ctx, id, 'approved', wish.role ?? 'viewer')
      await tx.record('access_request.approved', { ...said, role }, { workspaceId, resourceId })
      if (role) return letIn(tx, ctx, { email, role, workspaceName: policy.workspaceName, waitSeconds })
      await reopenShare(tx, ctx, policy, { shareId, email, expires_in: wish.expires_in ?? '7d' })
      return false
    })
  if (asked.wants === 'access') await countAddition(ctx, approve)
  else await approve(0)
  return getAccessRequest(ctx, id)
}
