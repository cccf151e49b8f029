import type { ActorKind, AuditAction } from '@latchkey/contract'
import type { Pool } from 'pg'
import type { Happening } from './happening.ts'

/** Numbers are given in the order of asking, not of committing: what is a little older may have come in since. */
const WINDOW = 200
const MOST = 500

const CURSOR = {
  name: 'live-cursor',
  text: 'select seq::text from audit_entry where resource_id = $1 order by seq desc limit 1',
}

/** What does not show in the public view must not show in its numbers either. */
const PUBLIC_CURSOR = {
  name: 'live-public-cursor',
  text: `select seq::text from audit_entry where resource_id = $1 and action like 'session.%' order by seq desc limit 1`,
}

const MISSED = {
  name: 'live-missed',
  text: `select seq::text, id, action, actor_kind, actor_id, actor_name, data, at from audit_entry
    where resource_id = $1 and seq > $2::bigint - ${WINDOW} order by seq limit ${MOST + 1}`,
}

const LATEST = {
  name: 'live-latest',
  text: `select action, at from audit_entry where resource_id = $1 order by seq desc limit ${WINDOW}`,
}

type Row = {
  seq: string
  id: string
  action: AuditAction
  actor_kind: ActorKind
  actor_id: string | null
  actor_name: string | null
  data: Record<string, unknown>
  at: Date
}

/** The greatest number among a resource's audit entries, of all or of those that anyone hears of. */
export async function findCursor(pool: Pool, resourceId: string, of: 'all' | 'public'): Promise<string> {
  const query = of === 'all' ? CURSOR : PUBLIC_CURSOR
  const { rows } = await pool.query<{ seq: string }>({ ...query, values: [resourceId] })
  return rows[0]?.seq ?? '0'
}

/** What was recorded of it since; null where that is more than is sent again. */
export async function findMissed(pool: Pool, resourceId: string, after: string): Promise<Happening[] | null> {
  const { rows } = await pool.query<Row>({ ...MISSED, values: [resourceId, after] })
  return rows.length > MOST ? null : rows.map(happeningOfRow)
}

/** The last things that were recorded of it. */
export async function findLatest(pool: Pool, resourceId: string) {
  const { rows } = await pool.query<Pick<Row, 'action' | 'at'>>({ ...LATEST, values: [resourceId] })
  return rows
}

const happeningOfRow = ({ action, data, at, id, seq, ...row }: Row): Happening => ({
  action,
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  data,
  at,
  audit: { id, seq: BigInt(seq) },
})
