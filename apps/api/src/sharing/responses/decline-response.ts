import type { ContractorResponse } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { mailOthers } from '../../platform/mail-others.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { findSharePolicy } from '../shares/find-share-policy.ts'
import { decideOffers, type Offer } from './decide-offers.ts'
import { getResponse } from './get-response.ts'

/** Says no to one offer. */
export async function declineResponse(ctx: ResourceContext, id: string): Promise<ContractorResponse> {
  const { workspaceName } = await findSharePolicy(ctx.pool, ctx.grant.resource.workspaceId)
  await transact(ctx, async (tx) => {
    const [offer] = await decideOffers(tx, ctx, { id }, 'declined')
    if (!offer) throw new AppError('invalid_transition', { detail: 'This is no open offer' })
    await noteDeclined(tx, ctx, offer, workspaceName)
  })
  return getResponse(ctx, id)
}

export async function noteDeclined(tx: Tx, ctx: ResourceContext, { id, name, email }: Offer, workspaceName: string) {
  const { id: resourceId, workspaceId, title } = ctx.grant.resource
  await tx.record('response.declined', { response_id: id, name }, { workspaceId, resourceId })
  const letter = { workspaceName, title, contractor: name }
  await mailOthers(tx, ctx, email, (waitSeconds) =>
    tx.mail('response_declined', email, letter, workspaceId, { waitSeconds }),
  )
}
