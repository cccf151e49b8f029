import type { Collaborator, CollaboratorRole } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { mailOthers } from '../../platform/mail-others.ts'
import { transact } from '../../platform/transact.ts'
import { appAddress } from '../app-address.ts'
import { findSharePolicy } from '../shares/find-share-policy.ts'
import { lockCollaborator } from './lock-collaborator.ts'
import { presentCollaborator } from './select-collaborators.ts'

type Change = { role?: CollaboratorRole | undefined }

/** What they may do from now on. The same role again changes nothing. */
export async function changeCollaboratorRole(
  ctx: ResourceContext,
  id: string,
  { role }: Change,
): Promise<Collaborator> {
  const { resource } = ctx.grant
  const { id: resourceId, workspaceId, title } = resource
  const { workspaceName } = await findSharePolicy(ctx.pool, workspaceId)
  const changed = await transact(ctx, async (tx) => {
    const { mailbox, ...before } = await lockCollaborator(tx, ctx, id)
    if (role === undefined || role === before.role) return before
    const { version } = await tx.db.collaborator.update({
      where: { id },
      data: { role, version: { increment: 1 } },
      select: { version: true },
    })
    const said = { collaborator_id: id, email: before.email, from: before.role, to: role }
    await tx.record('collaborator.role_changed', said, { workspaceId, resourceId })
    const letter = { changerName: ctx.person.name, workspaceName, title, role, link: appAddress(ctx, resource) }
    await mailOthers(tx, ctx, before.email, (waitSeconds) => {
      const turn = { waitSeconds, onlyWhile: { collaborator: id } }
      return tx.mail('collaborator_role_changed', mailbox, letter, workspaceId, turn)
    })
    return { ...before, role, version }
  })
  return presentCollaborator(changed)
}
