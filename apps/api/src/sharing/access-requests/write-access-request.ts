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
type Through = { id: string; resource: Grant['resource'] }

/**
 * What somebody with a link asks the shop for. The same mailbox asking again, before it was answered, only changes what it
 * says; the owner has had the mail.
 */
export async function writeAccessRequest(ctx: Context, share: Through, asking: Asking) {
  await requireRoomToWrite(ctx, share.id)
  const { wants, email } = asking
  const { id: resourceId, workspaceId } = share.resource
  await transact(ctx, async (tx) => {
    const { id, isNew } = await writeOnce(tx, share, asking)
    const data = { share_id: share.id, request_id: id, wants, email }
    await tx.record('access_request.made', data, { workspaceId, resourceId })
    if (isNew) await mailOwners(tx, ctx, share, asking)
  })
}

async function writeOnce(tx: Tx, share: Through, { wants, email, ...said }: Asking) {
  // Two that ask at once for one mailbox take turns, so that they make one row.
  await lockMailbox(tx, mailboxKey(email))
  const { id: resourceId, workspaceId } = share.resource
  const words = { name: said.name ?? null, company: said.company ?? null, message: said.message || null }
  const open = { resourceId, wants, email, status: 'pending', ...(wants === 'reopening' && { shareId: share.id }) }
  const [known] = await tx.db.accessRequest.updateManyAndReturn({
    where: open,
    data: { ...words, shareId: share.id },
    select: { id: true },
  })
  if (known) return { id: known.id, isNew: false }
  const { id } = await tx.db.accessRequest.create({
    data: { id: newId(), resourceId, workspaceId, shareId: share.id, wants, email, ...words },
    select: { id: true },
  })
  return { id, isNew: true }
}

async function mailOwners(tx: Tx, { config }: Context, { resource }: Through, asking: Asking) {
  const { wants, email, name, company = null, message } = asking
  const said = { wants, asker: name ?? email, company, message: message || null }
  const link = `${config.appUrl}/access-requests`
  for (const owner of await findOwners(tx, resource.id)) {
    const data = { name: owner.name, title: resource.title, ...said, link }
    await tx.mail('access_requested', owner.email, data, resource.workspaceId)
  }
}
