import type { CollaboratorRole } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { mailOthers } from '../../platform/mail-others.ts'
import type { Tx } from '../../platform/transact.ts'
import { appAddress } from '../app-address.ts'

export type Invited = { id: string; email: string; role: CollaboratorRole; workspaceName: string }

/** The same mail whether that mailbox has an account or not; none once it is taken back. */
export function mailInvitation(tx: Tx, ctx: ResourceContext, { id, email, ...said }: Invited) {
  const { resource } = ctx.grant
  const letter = { inviterName: ctx.person.name, ...said, title: resource.title, link: appAddress(ctx, resource) }
  return mailOthers(tx, ctx, email, (waitSeconds) => {
    const turn = { waitSeconds, onlyWhile: { collaborator: id } }
    return tx.mail('collaborator_invitation', email, letter, resource.workspaceId, turn)
  })
}
