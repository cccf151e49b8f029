import type { listDevices as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { PersonContext } from '../platform/context.ts'
import { countRows, presentList, readPage, UUID } from '../platform/paging.ts'
import { IDLE_DAYS } from '../platform/session-life.ts'

const FROM = `from auth_session
  where account_id = $1 and expires_at > now() and last_seen_at > now() - interval '${IDLE_DAYS} days'`

type Row = { id: string; user_agent: string | null; ip: string | null; created_at: Date; last_seen_at: Date }

export async function listDevices(
  ctx: PersonContext,
  query: HandlerInput<typeof endpoint>['query'],
): Promise<HandlerReply<typeof endpoint>> {
  const page = readPage(query, UUID)
  const [{ rows }, count] = await Promise.all([
    ctx.pool.query<Row>(
      `select id, user_agent, ip, created_at, last_seen_at ${FROM} and ($2::uuid is null or id < $2)
        order by id desc limit ${page.size + 1} offset ${page.offset}`,
      [ctx.person.id, page.after],
    ),
    countRows(ctx.pool, FROM, [ctx.person.id], page.exactCount),
  ])
  const present = (row: Row) => ({ ...row, is_current: row.id === ctx.person.sessionId })
  return presentList(page, rows, count, ({ id }) => id, present)
}
