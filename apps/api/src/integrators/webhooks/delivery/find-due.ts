import type { Pool } from 'pg'

export type Due = {
  id: string
  attempts: number
  audit_seq: string
  webhook_id: string
  workspace_id: string
  created_by_id: string | null
  url: string
  secret_sealed: Buffer
  paused: boolean
}

const SELECT = `select d.id, d.attempts, d.audit_seq::text, w.id as webhook_id, w.workspace_id, w.created_by_id, w.url,
    w.secret_sealed, w.paused_at is not null as paused
  from webhook_delivery d join webhook w on w.id = d.webhook_id where d.status = 'pending'`

const THIS = { name: 'webhook-due', text: `${SELECT} and d.id = $1` }
const NEXT = {
  name: 'webhook-next',
  text: `${SELECT} and d.webhook_id = $1 and d.attempts = 0 order by d.created_at, d.audit_seq limit 1`,
}

/** What is to be sent; null where it was, or where its webhook is gone. */
export async function findDue(pool: Pool, id: string): Promise<Due | null> {
  const { rows } = await pool.query<Due>({ ...THIS, values: [id] })
  return rows[0] ?? null
}

/** What waits longest for its first attempt at the same webhook. */
export async function findNext(pool: Pool, { webhook_id }: Due): Promise<Due | null> {
  const { rows } = await pool.query<Due>({ ...NEXT, values: [webhook_id] })
  return rows[0] ?? null
}
