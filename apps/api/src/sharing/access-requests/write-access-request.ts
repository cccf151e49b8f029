import { isDeepStrictEqual } from 'node:util'
import { mailboxKey } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import type { Context, Grant } from '../../platform/context.ts'
import { type Tx, transact } from '../../platform/transact.ts'
import { lockMailbox } from '../collaborators/lock-mailbox.ts'
import { findOwners } from '../find-owners.ts'
import { requireRoomToWrite } from '../public/require-room-to-write.ts'

export type Asking = {
  wants: 'access' | 'reopening'
  email: string
  name?: string | undefined
  company?: string | undefined
  message?: string | undefined
}
/** The link that they came by; none where they asked from within, signed in. */
type Through = { id: string | null; resource: Pick<Grant['resource'], 'id' | 'title' | 'workspaceId'> }

/**
 * What somebody outside asks the shop for. The same mailbox asking again, before it was answered, only changes what it
 * says; the owner has had the mail.
 */
export async function writeAccessRequest(ctx: Context, share: Through, asking: Asking) {
  if (share.id !== null) await requireRoomToWrite(ctx, share.id)
  const { wants, email } = asking
  const { id: resourceId, workspaceId } = share.resource
  await transact(ctx, async (tx) => {
    const { id, isNew, isChanged } = await writeOnce(tx, share, asking)
    if (!isChanged) return
    const data = { share_id: share.id, request_id: id, wants, email }
    await tx.record('access_request.made', data, { workspaceId, resourceId })
    if (isNew) await mailOwners(tx, ctx, share, asking)
  })
}

async function writeOnce(tx: Tx, share: Through, { wants, email, ...said }: Asking) {
  // Two that ask at once for one mailbox take turns, so that they make one row.
  await lockMailbox(tx, mailboxKey(email))
  const { id: resourceId, workspaceId } = share.resource
  const words = {
    name: said.name ?? null,
    company: said.company ?? null,
    message: said.message || null,
    shareId: share.id,
  }
  const open = { resourceId, wants, email, status: 'pending', ...whichOf(share, wants) }
  const known = await tx.db.accessRequest.findFirst({
    where: open,
    select: { id: true, name: true, company: true, message: true, shareId: true },
  })
  if (known && isDeepStrictEqual(known, { id: known.id, ...words }))
    return { id: known.id, isNew: false, isChanged: false }
  // One that is being answered in this very moment is asked anew.
  const changed = known && (await tx.db.accessRequest.updateMany({ where: { ...open, id: known.id }, data: words }))
  if (known && changed?.count) return { id: known.id, isNew: false, isChanged: true }
  const { id } = await tx.db.accessRequest.create({
    data: { id: newId(), resourceId, workspaceId, wants, email, ...words },
    select: { id: true },
  })
  return { id, isNew: true, isChanged: true }
}

/** With a link anybody can name any mailbox: what its own person asked from within is not theirs to change. */
function whichOf({ id }: Through, wants: Asking['wants']) {
  if (wants === 'reopening') return { shareId: id }
  return id === null ? {} : { shareId: { not: null } }
}

async function mailOwners(tx: Tx, { config }: Context, { id, resource }: Through, asking: Asking) {
  const { wants, email, name, company = null, message } = asking
  const said = {
    wants,
    asker: name ?? email,
    company,
    message: message || null,
    ...(id === null && { fromWithin: true as const }),
  }
  const link = `${config.appUrl}/access-requests`
  for (const owner of await findOwners(tx, resource.id)) {
    const data = { name: owner.name, title: resource.title, ...said, link }
    await tx.mail('access_requested', owner.email, data, resource.workspaceId)
  }
}
