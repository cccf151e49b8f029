import { type CollaboratorRole, mailboxKey } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import type { Tx } from '../../platform/transact.ts'
import { lockResource } from '../lock-resource.ts'
import { findAccountOfMailbox } from './find-account-of-mailbox.ts'
import { lockMailbox } from './lock-mailbox.ts'
import { moveCollaborations } from './move-collaborations.ts'

const COLUMNS = {
  id: true,
  email: true,
  role: true,
  accountId: true,
  acceptedAt: true,
  account: { select: { id: true, email: true } },
} as const

/**
 * Who is in under a mailbox, and whose it is now; held, so that of many at once exactly as many get in as there is room for. An account that has another mailbox by now is somebody else: it keeps what
 * it opened, under its own; what it never opened was for whoever has this mailbox.
 */
export async function findCollaboratorOfMailbox(tx: Tx, ctx: ResourceContext, email: string) {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  const find = () =>
    tx.db.collaborator.findUnique({ where: { resourceId_emailKey: { resourceId, emailKey } }, select: COLUMNS })
  const emailKey = mailboxKey(email)
  await lockMailbox(tx, emailKey)
  await lockResource(tx, { ...ctx, ifMatch: null })
  const accountId = await findAccountOfMailbox(tx, email, emailKey)
  const known = await find()
  if (!known?.account || mailboxKey(known.account.email) === emailKey) return { emailKey, accountId, known }

  const { id, role } = known
  if (!known.acceptedAt) {
    await tx.db.collaborator.update({ where: { id }, data: { accountId }, select: { id: true } })
    return { emailKey, accountId, known: { ...known, accountId } }
  }
  await moveCollaborations(tx, known.account, resourceId)
  // Still there: under that other mailbox somebody is in already.
  if (await find()) {
    await tx.db.collaborator.delete({ where: { id }, select: { id: true } })
    const said = { collaborator_id: id, email: known.email, role: role as CollaboratorRole }
    await tx.record('collaborator.removed', said, { workspaceId, resourceId })
  }
  return { emailKey, accountId, known: null }
}
