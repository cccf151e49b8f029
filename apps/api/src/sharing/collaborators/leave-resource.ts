import type { CollaboratorRole } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockResource } from '../lock-resource.ts'

/** Whoever was let in by name goes by themselves, under every mailbox that they were invited by. */
export async function leaveResource(ctx: ResourceContext) {
  const { id: resourceId, workspaceId } = ctx.grant.resource
  await transact(ctx, async (tx) => {
    // Held, as by whoever changes who is in.
    await lockResource(tx, ctx)
    const mine = { resourceId, accountId: ctx.person.id }
    const rows = await tx.db.collaborator.findMany({ where: mine, select: { id: true, email: true, role: true } })
    if (rows.length === 0) throw new AppError('not_found')
    await tx.db.collaborator.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
    for (const { id, email, role } of rows) {
      const said = { collaborator_id: id, email, role: role as CollaboratorRole }
      await tx.record('collaborator.left', said, { workspaceId, resourceId })
    }
  })
}
