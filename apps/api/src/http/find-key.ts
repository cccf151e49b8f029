import type { KeyScope, WorkspaceRole } from '@latchkey/contract'
import { AppError } from '../platform/app-error.ts'
import type { ActiveKey, ActiveWorkspace, Person, Services } from '../platform/context.ts'
import { hashToken } from '../platform/tokens.ts'

const FORM = /^lk_[A-Za-z0-9_-]{43}$/

const FIND = {
  name: 'key-find',
  text: `select k.id as key_id, k.workspace_id, k.scopes, m.role, a.id, a.name, a.email::text as email, a.version,
      coalesce(k.last_used_at < now() - interval '1 minute', true) as is_stale
    from api_key k
    join account a on a.id = k.account_id
    join membership m on m.workspace_id = k.workspace_id and m.account_id = k.account_id
    where k.key_hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`,
}

const NOTE_USE = {
  name: 'key-used',
  text: `update api_key set last_used_at = now()
    where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
}

type Row = {
  key_id: string
  workspace_id: string
  scopes: KeyScope[]
  role: WorkspaceRole
  id: string
  name: string
  email: string
  version: number
  is_stale: boolean
}
type Asking = Pick<Services, 'pool' | 'throttle' | 'config'>
type Found = { person: Person; workspace: ActiveWorkspace; key: ActiveKey }

/**
 * Who holds this key, as the rows say now: key, account and membership are read on every request. A wrong one is refused
 * without a word about why, and too many from one network without a look at the rows.
 */
export async function findKey({ pool, throttle, config }: Asking, key: string, network: string): Promise<Found> {
  const hash = hashToken(key)
  const name = hash.toString('base64url')
  if (!proven.has(name)) {
    const wait = await throttle.take(`key ${network}`, config.limits.key)
    if (wait !== null) throw new AppError('rate_limited', { retryAfter: wait, detail: 'Too many wrong API keys' })
  }
  const { rows } = FORM.test(key) ? await pool.query<Row>({ ...FIND, values: [hash] }) : { rows: [] }
  const [row] = rows
  if (!row) {
    proven.delete(name)
    throw new AppError('unauthenticated', { detail: 'This API key is not valid' })
  }
  remember(name)
  // Nobody waits for it.
  if (row.is_stale) void pool.query({ ...NOTE_USE, values: [row.key_id] }).catch(() => undefined)
  return {
    person: { id: row.id, name: row.name, email: row.email, version: row.version, sessionId: row.key_id },
    workspace: { id: row.workspace_id, role: row.role },
    key: { id: row.key_id, workspaceId: row.workspace_id, scopes: row.scopes },
  }
}

const MOST_PROVEN = 10_000

/**
 * Hashes of keys that were right when they were last here: whoever tries wrong ones in the same network does not slow those
 * down. It opens nothing, the rows are read all the same.
 */
const proven = new Set<string>()

function remember(name: string) {
  proven.delete(name)
  if (proven.size >= MOST_PROVEN) proven.delete(proven.values().next().value ?? '')
  proven.add(name)
}
