import { newId, type Prisma } from '@latchkey/db'
import type { Context } from '../platform/context.ts'
import { SESSION_DAYS } from '../platform/session-life.ts'
import { hashToken, newToken } from '../platform/tokens.ts'

/**
 * Signs a browser in and gives the token for its cookie. Work goes on in the workspace named, else in the one worked in
 * last, else in the first one joined.
 */
export async function startSession(
  ctx: Pick<Context, 'ip' | 'userAgent'>,
  db: Prisma.TransactionClient,
  accountId: string,
  workspaceId: string | null = null,
) {
  const token = newToken()
  await db.$executeRaw`
    insert into auth_session (id, account_id, token_hash, workspace_id, user_agent, ip, expires_at)
    values (${newId()}::uuid, ${accountId}::uuid, ${hashToken(token)}, coalesce(${workspaceId}::uuid,
      (select s.workspace_id from auth_session s
        join membership m on m.workspace_id = s.workspace_id and m.account_id = s.account_id
        where s.account_id = ${accountId}::uuid order by s.last_seen_at desc limit 1),
      (select workspace_id from membership where account_id = ${accountId}::uuid order by accepted_at limit 1)),
      ${ctx.userAgent}, ${ctx.ip}, now() + make_interval(days => ${SESSION_DAYS}::int))`
  return token
}
