import { type CollaboratorRole, mailboxKey } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { lockResource } from '../lock-resource.ts'
import { findAccountOfMailbox } from './find-account-of-mailbox.ts'
import { lockMailbox } from './lock-mailbox.ts'

const MOST_COLLABORATORS = 50

type Invitation = { email: string; role: CollaboratorRole }

/** Lets a mailbox in by name. Who is in already keeps what they have, or gets more. */
export async function inviteCollaborator(tx: Tx, ctx: ResourceContext, { email, role }: Invitation) {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  const emailKey = mailboxKey(email)
  await lockMailbox(tx, emailKey)
  // Held, so that of many at once exactly as many get in as there is room for.
  await lockResource(tx, ctx)
  const known = await tx.db.collaborator.findUnique({
    where: { resourceId_emailKey: { resourceId, emailKey } },
    select: { id: true, role: true },
  })
  const record = (collaboratorId: string) =>
    tx.record('collaborator.invited', { collaborator_id: collaboratorId, email, role }, { workspaceId, resourceId })

  if (known) {
    if (known.role === 'contributor' || known.role === role) return { isNew: false, role: known.role }
    await tx.db.collaborator.update({
      where: { id: known.id },
      data: { role, version: { increment: 1 } },
      select: { id: true },
    })
    await record(known.id)
    return { isNew: false, role }
  }
  if ((await tx.db.collaborator.count({ where: { resourceId } })) >= MOST_COLLABORATORS) {
    throw new AppError('limit_reached', { detail: `At most ${MOST_COLLABORATORS} people by name` })
  }
  const accountId = await findAccountOfMailbox(tx, email, emailKey)
  const { id } = await tx.db.collaborator.create({
    data: { id: newId(), resourceId, email, emailKey, accountId, role, invitedById: ctx.person.id },
    select: { id: true },
  })
  await record(id)
  return { isNew: true, role }
}
