import type { addSessionEntry as endpoint, HandlerInput, SessionEntry } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { lockResource } from '../../sharing/lock-resource.ts'
import { appendEntries } from './entries/append-entries.ts'
import { presentEntry } from './entries/present-entry.ts'

/** Adds one entry at the end. The version stays: it is that of what can be edited. */
export async function addSessionEntry(
  ctx: ResourceContext,
  body: HandlerInput<typeof endpoint>['body'],
): Promise<SessionEntry> {
  const { id, workspaceId } = ctx.grant.resource
  return transact(ctx, async (tx) => {
    await lockResource(tx, ctx)
    const [entry] = await appendEntries(tx, id, ctx.person.id, [body])
    if (!entry) throw new AppError('internal')
    await tx.db.resource.update({ where: { id }, data: { updatedAt: new Date() }, select: { id: true } })
    const data = { entry_id: entry.id, seq: entry.seq, role: entry.role }
    await tx.record('session.entry_added', data, { workspaceId, resourceId: id })
    return presentEntry(entry)
  })
}
