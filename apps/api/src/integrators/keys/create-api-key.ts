import type { createApiKey as endpoint, HandlerReply, NewApiKey } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { lockAsAdmin } from '../../accounts/workspaces/lock-as-admin.ts'
import { AppError, invalid } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { hashToken, newToken } from '../../platform/tokens.ts'
import { type Tx, transact } from '../../platform/transact.ts'

const MOST = 100
/** Of the 46 letters: enough to tell keys apart, and of no use to anybody else. */
const HINT_LETTERS = 9
const DAY = 86_400_000

/** One that is made with a key can do no more than that: it had to be allowed everything. */
export function createApiKey(
  ctx: MemberContext,
  { name, scopes, ...wish }: NewApiKey,
): Promise<HandlerReply<typeof endpoint>> {
  const { workspace, person } = ctx
  const key = `lk_${newToken()}`
  const shown = { id: newId(), name, hint: key.slice(0, HINT_LETTERS), scopes }
  return transact(ctx, async (tx) => {
    await lockAsAdmin(tx, ctx)
    const { now, living } = await look(tx, workspace.id)
    if (living >= MOST) throw new AppError('limit_reached', { detail: `At most ${MOST} keys: revoke one first` })
    const expiresAt = momentOf(wish, now)
    await tx.db.apiKey.create({
      data: {
        ...{ ...shown, workspaceId: workspace.id, accountId: person.id, expiresAt, createdAt: now },
        keyHash: new Uint8Array(hashToken(key)),
      },
      select: { id: true },
    })
    const { id, ...said } = shown
    await tx.record('api_key.created', { key_id: id, ...said, expires_at: expiresAt?.toISOString() ?? null })
    return {
      ...{ ...shown, state: 'active', made_by: { id: person.id, name: person.name }, expires_at: expiresAt },
      ...{ last_used_at: null, revoked_at: null, created_at: now, key },
    }
  })
}

/** The database's clock, and how many keys open something. */
async function look({ db }: Tx, workspaceId: string) {
  const [row] = await db.$queryRaw<{ now: Date; living: number }[]>`
    select date_trunc('milliseconds', now()) as now, (select count(*)::int from api_key where workspace_id = ${workspaceId}::uuid
      and revoked_at is null and (expires_at is null or expires_at > now())) as living`
  return row ?? { now: new Date(), living: MOST }
}

function momentOf({ expires_at, expires_in_days: days }: Pick<NewApiKey, 'expires_at' | 'expires_in_days'>, now: Date) {
  if (days !== undefined) return new Date(now.getTime() + days * DAY)
  if (expires_at === undefined) return null
  const moment = new Date(expires_at)
  if (moment <= now) throw invalid('expires_at', 'Must be in the future')
  return moment
}
