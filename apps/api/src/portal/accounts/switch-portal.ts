import { AppError } from '../../platform/app-error.ts'
import type { PersonContext } from '../../platform/context.ts'

const ENTER = `with entered as (
    update customer c set last_login_at = now() from workspace w
    where w.id = c.workspace_id and w.slug = $1 and w.portal <> 'off' and c.account_id = $2 and c.is_active
    returning c.workspace_id)
  update auth_session s set portal_id = e.workspace_id, workspace_id = null from entered e
  where s.id = $3 returning s.portal_id`

/**
 * One statement, as into another workspace: only whom that shop has as an active customer gets there, and whoever shuts them
 * out at this moment comes before or after. Gives the shop's id.
 */
export async function switchPortal(ctx: PersonContext, slug: string) {
  const values = [slug, ctx.person.id, ctx.person.sessionId]
  const { rows } = await ctx.pool.query<{ portal_id: string }>({ text: ENTER, values })
  if (!rows[0]) throw new AppError('not_found')
  return rows[0].portal_id
}
