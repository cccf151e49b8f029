import { AppError, invalid } from '../platform/app-error.ts'
import type { Context } from '../platform/context.ts'

type Answer = { status: number; payload: unknown }
type Asked = { method: string; url: string; body: unknown; workspaceId: string | null | undefined }

const CLAIM = {
  name: 'idempotency-claim',
  text: `insert into idempotency_key as k (caller, key, request_hash) values ($1, $2, $3)
    on conflict (caller, key) do update set request_hash = excluded.request_hash, created_at = now(), status = null,
      reply_sealed = null, committed_at = null
    where k.created_at < now() - interval '24 hours'
      or (k.request_hash = excluded.request_hash and k.committed_at is null and k.status is null
        and k.created_at < now() - interval '1 minute')
    returning key`,
}

/**
 * The first answer again for the same key and body. A request that was refused or broke changed nothing, so its key is
 * free again; one that was cut off while at work is taken up after a minute, unless it had already been committed.
 */
export async function onceOnly(ctx: Context, header: string, asked: Asked, run: () => Promise<Answer>) {
  if (!/^[\x21-\x7e]{1,255}$/.test(header))
    throw invalid('Idempotency-Key', 'Must be 1 to 255 visible ASCII characters')
  const caller = callerOf(ctx)
  const hashes = ctx.sealer.digests(
    JSON.stringify([asked.method, asked.url, asked.body ?? null, asked.workspaceId ?? null]),
  )

  const { rowCount } = await ctx.pool.query({ ...CLAIM, values: [caller, header, hashes[0]] })
  if (!rowCount) return { ...(await earlierAnswer(ctx, caller, header, hashes)), replayed: true }

  ctx.idempotency = { caller, key: header }
  const where = { caller_key: { caller, key: header } }
  try {
    const answer = await run()
    const replySealed = ctx.sealer.seal(JSON.stringify(answer.payload ?? null), replyPurpose(caller, header))
    await ctx.db.idempotencyKey.update({ where, data: { status: answer.status, replySealed }, select: { key: true } })
    return { ...answer, replayed: false }
  } catch (error) {
    await ctx.db.idempotencyKey.deleteMany({ where: { caller, key: header, committedAt: null } }).catch(() => undefined)
    throw error
  }
}

export const replyPurpose = (caller: string, key: string) => `reply:${caller}:${key}`

/** Many may hold a share's link: nobody gets the answer to another's request. */
const callerOf = ({ actor, network }: Context) =>
  `${actor?.kind}:${actor?.id}${actor?.kind === 'share' ? `:${network}` : ''}`

async function earlierAnswer(ctx: Context, caller: string, key: string, hashes: Buffer[]): Promise<Answer> {
  const row = await ctx.db.idempotencyKey.findUnique({
    where: { caller_key: { caller, key } },
    select: { requestHash: true, status: true, replySealed: true, committedAt: true },
  })
  if (!row) throw new AppError('conflict', { retryAfter: 1, detail: 'That request was just refused. Send it again' })
  if (!hashes.some((hash) => hash.equals(row.requestHash))) throw new AppError('idempotency_mismatch')
  if (row.status === null || row.replySealed === null) {
    if (row.committedAt)
      throw new AppError('conflict', { detail: 'That request was carried out, but its answer was lost' })
    throw new AppError('conflict', { retryAfter: 1, detail: 'That request is still at work' })
  }
  return { status: row.status, payload: JSON.parse(ctx.sealer.open(row.replySealed, replyPurpose(caller, key))) }
}
