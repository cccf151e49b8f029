import type { Pool } from 'pg'

/** Who waits for these locks holds up every opening behind it: not for long, the queue comes back to it. */
const PATIENCE = "set local lock_timeout = '2s'"

/** Makes the months of the access log that begin soon, and drops those that are older than as many as are kept. */
export async function sweepAccessLog(pool: Pool, monthsKept: number | null) {
  await pool.query(`${PATIENCE}; select keep_access_entry_months()`)
  if (monthsKept === null) return
  const { rows } = await pool.query<{ first: string; before: string }>(
    `select to_char(first, 'YYYY_MM') as first, first::text as before
      from (select date_trunc('month', now() at time zone 'UTC') - make_interval(months => $1::int - 1) as first) kept`,
    [monthsKept],
  )
  const [oldest] = rows
  if (!oldest) return
  for (const month of await monthsOf(pool)) {
    if (month < oldest.first) await pool.query(`${PATIENCE}; drop table if exists access_entry_${month}`)
  }
  await pool.query(`delete from access_entry_other where at < $1::timestamp at time zone 'UTC'`, [oldest.before])
}

/** As `2026_11`. */
async function monthsOf(pool: Pool) {
  const { rows } = await pool.query<{ month: string }>(
    `select right(inhrelid::regclass::text, 7) as month from pg_inherits
      where inhparent = 'access_entry'::regclass and inhrelid::regclass::text ~ '^access_entry_\\d{4}_\\d{2}$'`,
  )
  return rows.map(({ month }) => month)
}
