import type { WorkspaceRole } from '@latchkey/contract'
import type { Pool } from 'pg'
import type { ActiveCustomer, ActiveWorkspace, Person } from '../platform/context.ts'
import { IDLE_DAYS } from '../platform/session-life.ts'
import { hashToken } from '../platform/tokens.ts'

export const FIND_SESSION = {
  name: 'session-find',
  text: `select s.id as session_id, a.id, a.name, a.email::text as email, a.version,
      m.workspace_id, m.role, s.last_seen_at < now() - interval '5 minutes' as is_stale,
      c.id as customer_id, c.workspace_id as portal_id, concat_ws(' ', c.first_name, c.last_name) as customer_name,
      c.may_submit, c.may_edit, c.requires_approval
    from auth_session s
    join account a on a.id = s.account_id
    left join membership m on m.workspace_id = s.workspace_id and m.account_id = s.account_id
    left join customer c on c.workspace_id = s.portal_id and c.account_id = s.account_id and c.is_active
      and exists (select 1 from workspace p where p.id = c.workspace_id and p.portal <> 'off')
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
  customer_id: string | null
  portal_id: string
  customer_name: string
  may_submit: boolean
  may_edit: boolean
  requires_approval: boolean | null
}

type Found = { person: Person; workspace: ActiveWorkspace | null; customer: ActiveCustomer | null }

/** Who holds this cookie, as the rows say now: session, account, membership and customer are read on every request. */
export async function findSession(pool: Pool, token: string): Promise<Found | null> {
  const { rows } = await pool.query<Row>({ ...FIND_SESSION, values: [hashToken(token)] })
  const [row] = rows
  if (!row) return null
  if (row.is_stale) await pool.query('update auth_session set last_seen_at = now() where id = $1', [row.session_id])
  return {
    person: { id: row.id, name: row.name, email: row.email, version: row.version, sessionId: row.session_id },
    workspace: row.workspace_id ? { id: row.workspace_id, role: row.role } : null,
    customer: row.customer_id ? presentCustomer(row, row.customer_id) : null,
  }
}

const presentCustomer = (row: Row, id: string): ActiveCustomer => ({
  id,
  workspaceId: row.portal_id,
  name: row.customer_name,
  maySubmit: row.may_submit,
  mayEdit: row.may_edit,
  requiresApproval: row.requires_approval,
})
