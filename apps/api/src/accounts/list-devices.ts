import type { listDevices as endpoint, HandlerReply } from '@latchkey/contract'
import type { PersonContext } from '../platform/context.ts'

const MOST = 100

export async function listDevices(ctx: PersonContext): Promise<HandlerReply<typeof endpoint>> {
  const sessions = await ctx.db.authSession.findMany({
    where: { accountId: ctx.person.id, expiresAt: { gt: new Date() } },
    select: { id: true, userAgent: true, ip: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
    take: MOST,
  })
  const results = sessions.map(({ id, userAgent, ip, createdAt, lastSeenAt }) => ({
    id,
    user_agent: userAgent,
    ip,
    created_at: createdAt,
    last_seen_at: lastSeenAt,
    is_current: id === ctx.person.sessionId,
  }))
  return { results, count: results.length, page: 1, page_size: MOST, next_cursor: null }
}
