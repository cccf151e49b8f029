import type { RefusalKind } from '@latchkey/contract'
import type { Pool } from 'pg'
import { AppError } from './app-error.ts'
import type { Context } from './context.ts'

type Noting = Pick<Context, 'pool' | 'ip'>

/** Counted by the hour: what somebody tries a thousand times is one row. */
const ADD = `on conflict (workspace_id, hour, what, who, ip)
  do update set times = refusal.times + 1, last_at = excluded.last_at`

const NOTE = {
  name: 'refusal-note',
  text: `insert into refusal (workspace_id, hour, what, who, ip) values ($1, date_trunc('hour', now()), $2, $3, $4) ${ADD}`,
}

/** With every shop that the mailbox belongs to, and the one at whose portal it was tried. */
const NOTE_LOGIN = {
  name: 'refusal-note-login',
  text: `insert into refusal (workspace_id, hour, what, who, ip)
    select distinct on (t.workspace_id) t.workspace_id, date_trunc('hour', now()), $3, t.who, $4 from (
      select m.workspace_id, a.id::text as who from account a join membership m on m.account_id = a.id where a.email = $1
      union all
      select c.workspace_id, c.id::text from account a join customer c on c.account_id = a.id where a.email = $1
      union all select $2::uuid, '' where $2::uuid is not null
    ) t order by t.workspace_id, t.who desc ${ADD}`,
}

/** What a shop did not let happen, into its log. Nobody waits for that, and nobody is told. */
export function noteRefusal(ctx: Context, error: unknown) {
  const what = kindOf(error)
  const workspaceId = ctx.customer?.workspaceId ?? ctx.grant?.resource.workspaceId ?? ctx.workspace?.id
  if (!what || !workspaceId || ctx.share) return
  write(ctx.pool, { ...NOTE, values: [workspaceId, what, ctx.customer?.id ?? ctx.person?.id ?? '', ctx.ip] })
}

/** The same where somebody did not get in: `limit` without the password having been looked at. */
export function noteLogin({ pool, ip }: Noting, email: string, portalId: string | null, what: 'login' | 'limit') {
  write(pool, { ...NOTE_LOGIN, values: [email, portalId, what, ip] })
}

function kindOf(error: unknown): RefusalKind | null {
  if (!(error instanceof AppError)) return null
  if (error.code === 'rate_limited') return 'limit'
  return error.code === 'forbidden' ? 'refused' : null
}

const write = (pool: Pool, query: { name: string; text: string; values: unknown[] }) =>
  void pool.query(query).catch(() => undefined)
