import type { ResourceContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'

export type Offer = { id: string; name: string; email: string; shareId: string }

/** Of the offers that are still open; whoever said that they will not do it made none. The rows decide. */
export function decideOffers(
  { db }: Tx,
  ctx: ResourceContext,
  which: { id?: string },
  status: 'accepted' | 'declined',
): Promise<Offer[]> {
  return db.contractorResponse.updateManyAndReturn({
    where: { ...which, resourceId: ctx.grant.resource.id, status: 'pending', decision: 'accept' },
    data: { status, decidedById: ctx.person.id, decidedAt: new Date() },
    select: { id: true, name: true, email: true, shareId: true },
  })
}
