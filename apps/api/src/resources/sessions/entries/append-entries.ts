import type { NewEntry, SessionEntry } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { AppError } from '../../../platform/app-error.ts'
import type { Tx } from '../../../platform/transact.ts'

/** Parts of one statement's size: an entry may have 100,000 letters. */
const MOST_AT_ONCE = 1000

/**
 * Adds entries at the end. Their numbers are taken under the session's lock, so that of many at once each gets its own and
 * none is left out; what fails gives them back.
 */
export async function appendEntries(tx: Tx, sessionId: string, authorId: string, entries: NewEntry[]) {
  const now = new Date()
  const timed = entries.map(({ created_at, ...entry }) => ({ ...entry, created_at: timeOf(created_at, now) }))
  const [row] = await tx.db.$queryRaw<{ entries_total: number }[]>`
    update session set entries_total = entries_total + ${timed.length}::int,
      started_at = coalesce(started_at, ${timed[0]?.created_at ?? null}::timestamptz)
    where id = ${sessionId}::uuid returning entries_total`
  if (!row) throw new AppError('not_found')
  const first = row.entries_total - timed.length + 1
  const rows: SessionEntry[] = timed.map((entry, i) => ({ ...entry, id: newId(), seq: first + i }))
  for (let start = 0; start < rows.length; start += MOST_AT_ONCE) {
    await insert(tx, sessionId, authorId, rows.slice(start, start + MOST_AT_ONCE))
  }
  return rows
}

const timeOf = (given: string | undefined, now: Date) => (given === undefined ? now : new Date(given))

const insert = ({ db }: Tx, sessionId: string, authorId: string, rows: SessionEntry[]) => db.$executeRaw`
  insert into session_entry (id, session_id, seq, role, body, author_id, created_at)
  select e.id, ${sessionId}::uuid, e.seq, e.role, e.body, ${authorId}::uuid, e.created_at
  from json_to_recordset(${JSON.stringify(rows)}::json) as e(id uuid, seq int, role text, body text, created_at timestamptz)`
