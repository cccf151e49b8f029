import type { ResourceContext } from '../../platform/context.ts'
import { mailOthers } from '../../platform/mail-others.ts'
import type { Tx } from '../../platform/transact.ts'
import { appAddress } from '../app-address.ts'
import { inviteCollaborator } from '../collaborators/invite-collaborator.ts'
import { type Invited, mailInvitation } from '../collaborators/mail-invitation.ts'

type Guest = Omit<Invited, 'id'> & {
  /** They asked while they were signed in: that there is an account is known then, and they are told that it was approved. */
  askedFromWithin?: boolean
}

/** Lets somebody in by name, and writes to them. */
export async function letIn(tx: Tx, ctx: ResourceContext, { askedFromWithin = false, ...invited }: Guest) {
  const { resource } = ctx.grant
  const { id, isChanged, role, hasAccount } = await inviteCollaborator(tx, ctx, invited)
  const { email, workspaceName } = invited
  const mailApproval = () =>
    mailOthers(tx, ctx, email, (waitSeconds) => {
      const letter = { workspaceName, title: resource.title, role, link: appAddress(ctx, resource) }
      const turn = { waitSeconds, onlyWhile: { collaborator: id } }
      return tx.mail('access_approved', email, letter, resource.workspaceId, turn)
    })
  const mail =
    askedFromWithin && hasAccount
      ? await mailApproval()
      : await mailInvitation(tx, ctx, { id, email, role, workspaceName })
  return { id, isChanged, mail }
}
