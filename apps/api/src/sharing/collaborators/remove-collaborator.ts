import { mailboxKey } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { mailOthers } from '../../platform/mail-others.ts'
import { transact } from '../../platform/transact.ts'
import { findSharePolicy } from '../shares/find-share-policy.ts'
import { lockCollaborator } from './lock-collaborator.ts'

/**
 * They lose access at once, for the guard reads this row. An invitation that nobody took up is taken back the same way, and
 * nobody is told.
 */
export async function removeCollaborator(ctx: ResourceContext, id: string) {
  const { id: resourceId, workspaceId, title } = ctx.grant.resource
  const { workspaceName } = await findSharePolicy(ctx.pool, workspaceId)
  await transact(ctx, async (tx) => {
    const { email, role, mailbox, accepted_at } = await lockCollaborator(tx, ctx, id)
    await tx.db.collaborator.delete({ where: { id }, select: { id: true } })
    await tx.record('collaborator.removed', { collaborator_id: id, email, role }, { workspaceId, resourceId })
    if (!accepted_at) return
    // Counted by the address that they were invited under: another one of theirs is not for the caller to know.
    await mailOthers(tx, ctx, email, (waitSeconds) => {
      const turn = { waitSeconds, onlyWhile: { outOf: resourceId, emailKey: mailboxKey(email) } }
      return tx.mail('collaborator_removed', mailbox, { workspaceName, title }, workspaceId, turn)
    })
  })
}
