import type { CollaboratorRole } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { findCollaboratorOfMailbox } from './find-collaborator-of-mailbox.ts'
import { requireNotOwner } from './require-not-owner.ts'

const MOST_COLLABORATORS = 50

type Invitation = { email: string; role: CollaboratorRole }

/** Lets a mailbox in by name. Who is in already keeps what they have, or gets more. */
export async function inviteCollaborator(tx: Tx, ctx: ResourceContext, { email, role }: Invitation) {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  const { emailKey, known, accountId } = await findCollaboratorOfMailbox(tx, ctx, email)
  await requireNotOwner(tx, resourceId, emailKey)
  const record = (collaboratorId: string) =>
    tx.record('collaborator.invited', { collaborator_id: collaboratorId, email, role }, { workspaceId, resourceId })

  if (known) {
    const { id } = known
    const hasAccount = known.accountId !== null
    if (known.role === 'contributor' || known.role === role) {
      return { id, isChanged: false, role: known.role, hasAccount }
    }
    await tx.db.collaborator.update({
      where: { id },
      data: { role, version: { increment: 1 } },
      select: { id: true },
    })
    await record(id)
    return { id, isChanged: true, role, hasAccount }
  }
  if ((await tx.db.collaborator.count({ where: { resourceId } })) >= MOST_COLLABORATORS) {
    throw new AppError('limit_reached', { detail: `At most ${MOST_COLLABORATORS} people by name` })
  }
  // So many people an hour are let in by one person; counted as part of this, and only where somebody is new.
  await ctx.limiter.within(tx.db).take('addition', ctx.person.id)
  const { id } = await tx.db.collaborator.create({
    data: { id: newId(), resourceId, email, emailKey, accountId, role, invitedById: ctx.person.id },
    select: { id: true },
  })
  await record(id)
  return { id, isChanged: true, role, hasAccount: accountId !== null }
}
