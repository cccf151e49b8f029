import type { AccessRequest } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { mailOthers } from '../../platform/mail-others.ts'
import { transact } from '../../platform/transact.ts'
import { findSharePolicy } from '../shares/find-share-policy.ts'
import { decideAccessRequest } from './decide-access-request.ts'
import { getAccessRequest } from './select-access-requests.ts'

/** No, and who asked is told so. */
export async function declineAccessRequest(ctx: ResourceContext, id: string): Promise<AccessRequest> {
  const { id: resourceId, workspaceId, title } = ctx.grant.resource
  const { workspaceName } = await findSharePolicy(ctx.pool, workspaceId)
  await transact(ctx, async (tx) => {
    const { email, said } = await decideAccessRequest(tx, ctx, id, 'declined', null)
    await tx.record('access_request.declined', said, { workspaceId, resourceId })
    const letter = { workspaceName, title, wants: said.wants }
    await mailOthers(tx, ctx, email, (waitSeconds) =>
      tx.mail('access_declined', email, letter, workspaceId, { waitSeconds }),
    )
  })
  return getAccessRequest(ctx, id)
}
