import type { ContractorResponse } from '@latchkey/contract'
import { isUniqueViolation } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { mailOthers } from '../../platform/mail-others.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { lockResource } from '../lock-resource.ts'
import { findSharePolicy } from '../shares/find-share-policy.ts'
import { readableAddressOf, STATUS } from '../shares/select-shares.ts'
import { decideOffers, type Offer } from './decide-offers.ts'
import { noteDeclined } from './decline-response.ts'
import { getResponse } from './get-response.ts'

/** Takes one offer, the only one for its resource. The other open ones can be told no with it. */
export async function acceptResponse(
  ctx: ResourceContext,
  id: string,
  refuseOthers: boolean,
): Promise<ContractorResponse> {
  const { workspaceName } = await findSharePolicy(ctx.pool, ctx.grant.resource.workspaceId)
  try {
    await transact(ctx, async (tx) => {
      // Held, so that two who accept and refuse each other's do not wait for one another.
      await lockResource(tx, ctx)
      const [offer] = await decideOffers(tx, ctx, { id }, 'accepted')
      if (!offer) throw new AppError('invalid_transition', { detail: 'This is no open offer' })
      // Decided before anything is mailed: who declines one of them by itself goes in that order too.
      const others = refuseOthers ? await decideOffers(tx, ctx, {}, 'declined') : []
      await noteAccepted(tx, ctx, offer, workspaceName)
      for (const other of others) await noteDeclined(tx, ctx, other, workspaceName)
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError('conflict', { detail: 'Another offer was accepted already' })
    throw error
  }
  return getResponse(ctx, id)
}

async function noteAccepted(tx: Tx, ctx: ResourceContext, { id, name, email, shareId }: Offer, workspaceName: string) {
  const { id: resourceId, workspaceId, title } = ctx.grant.resource
  await tx.record('response.accepted', { response_id: id, name }, { workspaceId, resourceId })
  const letter = { workspaceName, title, contractor: name, link: await findOpenAddress(tx, ctx, shareId) }
  await mailOthers(tx, ctx, email, (waitSeconds) =>
    tx.mail('response_accepted', email, letter, workspaceId, { waitSeconds }),
  )
}

/** Where the contractor can look at it again; null where the link they came by no longer opens. */
async function findOpenAddress({ db }: Tx, ctx: ResourceContext, shareId: string) {
  const [share] = await db.$queryRawUnsafe<{ token_sealed: string; status: string }[]>(
    `select s.token_sealed, ${STATUS} as status from share s where s.id = $1::uuid`,
    shareId,
  )
  if (share?.status !== 'active') return null
  return readableAddressOf(ctx, { ...share, id: shareId, kind: ctx.grant.resource.kind })
}
