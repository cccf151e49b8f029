import { type setVisibility as endpoint, type HandlerReply, kindTraits, type Visibility } from '@latchkey/contract'
import { invalid } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { lockResource } from '../lock-resource.ts'
import { offeredVisibilities } from './offered-visibilities.ts'

type Reply = HandlerReply<typeof endpoint>

/** Who sees it from now on. The same again changes nothing. */
export async function setVisibility(ctx: ResourceContext, to: Visibility): Promise<Reply> {
  const { id, kind, workspaceId } = ctx.grant.resource
  return transact(ctx, async (tx) => {
    await lockResource(tx, ctx)
    const { visibility, barredFromPublic, ownerId } = await tx.db.resource.findUniqueOrThrow({
      where: { id },
      select: { visibility: true, barredFromPublic: true, ownerId: true },
    })
    const from = visibility as Visibility
    const offered = offeredVisibilities({ kind, barred_from_public: barredFromPublic })
    if (!offered.includes(to)) throw invalid('visibility', whyNot(kindTraits[kind].visibilities, to))
    if (from === to) return { visibility: to, offered }
    if (to === 'private') await requireOwnerHere(tx, workspaceId, ownerId)
    await tx.db.resource.update({
      where: { id },
      data: { visibility: to, version: { increment: 1 }, updatedAt: new Date() },
      select: { id: true },
    })
    await tx.record('visibility.changed', { from, to }, { workspaceId, resourceId: id })
    return { visibility: to, offered }
  })
}

async function requireOwnerHere({ db }: Tx, workspaceId: string, accountId: string) {
  const works = await db.membership.count({ where: { workspaceId, accountId } })
  if (works === 0) throw invalid('visibility', 'Its owner has left: private, nobody of the shop could see it any more')
}

const whyNot = (ofKind: readonly Visibility[], to: Visibility) =>
  ofKind.includes(to)
    ? 'This was made on another machine, and such a session can never be public. Share a link instead'
    : 'Only sessions can be public. Share a link instead'
