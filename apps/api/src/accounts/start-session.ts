import { newId, type Prisma } from '@latchkey/db'
import { AppError } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'
import { SESSION_DAYS } from '../platform/session-life.ts'
import { hashToken, newToken } from '../platform/tokens.ts'

type Who = { accountId: string; passwordHash: string; workspaceId?: string | undefined; portalId?: string }

/**
 * Signs a browser in and gives the token for its cookie; whoever was signed in there is signed out. Only while the password
 * is still the one that was checked: a reset that comes in between wins. Work goes on in the workspace named, else in the
 * one worked in last, else in the first one joined; at a portal in none.
 */
export async function startSession(ctx: Context, db: Prisma.TransactionClient, who: Who) {
  const { accountId, passwordHash, workspaceId = null, portalId = null } = who
  const token = newToken()
  const started = await db.$executeRaw`
    insert into auth_session (id, account_id, token_hash, portal_id, workspace_id, user_agent, ip, expires_at)
    select ${newId()}::uuid, a.id, ${hashToken(token)}, ${portalId}::uuid,
      case when ${portalId}::uuid is null then coalesce(${workspaceId}::uuid,
      (select s.workspace_id from auth_session s
        join membership m on m.workspace_id = s.workspace_id and m.account_id = s.account_id
        where s.account_id = a.id order by s.last_seen_at desc limit 1),
      (select workspace_id from membership where account_id = a.id order by accepted_at limit 1)) end,
      ${ctx.userAgent}, ${ctx.ip}, now() + make_interval(days => ${SESSION_DAYS}::int)
    from account a where a.id = ${accountId}::uuid and a.password_hash = ${passwordHash} for share of a`
  if (started !== 1) throw new AppError('wrong_password')
  if (ctx.person) await db.authSession.deleteMany({ where: { id: ctx.person.sessionId } })
  return token
}
