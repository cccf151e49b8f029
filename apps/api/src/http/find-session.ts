import type { WorkspaceRole } from '@latchkey/contract'
import type { Pool } from 'pg'
import type { ActiveWorkspace, Person } from '../platform/context.ts'
import { IDLE_DAYS } from '../platform/session-life.ts'
import { hashToken } from '../platform/tokens.ts'

const FIND = {
  name: 'session-find',
  text: `select s.id as session_id, a.id, a.name, a.email::text as email, a.version,
      m.workspace_id, m.role, s.last_seen_at < now() - interval '5 minutes' as is_stale
    from auth_session s
    join account a on a.id = s.account_id
    left join membership m on m.workspace_id = s.workspace_id and m.account_id = s.account_id
    where s.token_hash = $1 and s.expires_at > now() and s.last_seen_at > now() - interval '${IDLE_DAYS} days'`,
}

type Row = {
  session_id: string
  id: string
  name: string
  email: string
  version: number
  workspace_id: string | null
  role: WorkspaceRole
  is_stale: boolean
}

type Found = { person: Person; workspace: ActiveWorkspace | null }

/** Who holds this cookie, as the rows say now: session, account and membership are read on every request. */
export async function findSession(pool: Pool, token: string): Promise<Found | null> {
  const { rows } = await pool.query<Row>({ ...FIND, values: [hashToken(token)] })
  const [row] = rows
  if (!row) return null
  if (row.is_stale) await pool.query('update auth_session set last_seen_at = now() where id = $1', [row.session_id])
  return {
    person: { id: row.id, name: row.name, email: row.email, version: row.version, sessionId: row.session_id },
    workspace: row.workspace_id ? { id: row.workspace_id, role: row.role } : null,
  }
}
