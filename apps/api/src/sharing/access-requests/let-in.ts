import type { CollaboratorRole } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { appAddress } from '../app-address.ts'
import { inviteCollaborator } from '../collaborators/invite-collaborator.ts'

type Guest = { email: string; role: CollaboratorRole; workspaceName: string; waitSeconds: number }

/** The same mail whether that mailbox has an account or not. True where somebody new got in. */
export async function letIn(tx: Tx, ctx: ResourceContext, { email, role: asked, workspaceName, waitSeconds }: Guest) {
  const { resource } = ctx.grant
  const { isNew, role } = await inviteCollaborator(tx, ctx, { email, role: asked })
  const letter = {
    inviterName: ctx.person.name,
    workspaceName,
    title: resource.title,
    role,
    link: appAddress(ctx, resource),
  }
  await tx.mail('collaborator_invitation', email, letter, resource.workspaceId, waitSeconds)
  return isNew
}
