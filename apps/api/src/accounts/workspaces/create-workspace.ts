import type { PersonContext } from '../../platform/context.ts'
import { transact } from '../../platform/transact.ts'
import { insertWorkspace } from './insert-workspace.ts'

/** Opens another workspace and goes on in it. */
export async function createWorkspace(ctx: PersonContext, name: string) {
  return transact(ctx, async (tx) => {
    const workspace = await insertWorkspace(tx, ctx.person, name)
    await tx.db.authSession.updateMany({
      where: { id: ctx.person.sessionId },
      data: { workspaceId: workspace.id, portalId: null },
    })
    return workspace.id
  })
}
