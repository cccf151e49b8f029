import { AppError } from '../platform/app-error.ts'
import type { PersonContext } from '../platform/context.ts'

/** One statement: only a workspace that I belong to can become the active one. Whoever was at a portal has left it. */
export async function switchWorkspace(ctx: PersonContext, workspaceId: string) {
  const { rowCount } = await ctx.pool.query({
    text: `update auth_session set workspace_id = $1, portal_id = null
      where id = $2 and exists (select 1 from membership where workspace_id = $1 and account_id = $3)`,
    values: [workspaceId, ctx.person.sessionId, ctx.person.id],
  })
  if (rowCount !== 1) throw new AppError('not_found')
}
