import type { Pool } from 'pg'
import { IDLE_DAYS } from './session-life.ts'

/** What has run out and is of no use any more. */
const STATEMENTS = [
  `delete from auth_session where expires_at < now() or last_seen_at < now() - interval '${IDLE_DAYS} days'`,
  "delete from email_token where expires_at < now() - interval '7 days'",
  "delete from mailed_code where expires_at < now() - interval '1 day'",
  'delete from limit_counter where reset_at < now()',
  "delete from refusal where hour < now() - interval '1 year'",
  "delete from idempotency_key where created_at < now() - interval '24 hours'",
  "delete from webhook_delivery where created_at < now() - interval '30 days' and status <> 'pending'",
  "delete from mail where created_at < now() - interval '30 days' and (sent_at is not null or failed_at is not null)",
]

export async function sweep(pool: Pool) {
  for (const statement of STATEMENTS) await pool.query(statement)
}
