import type { Pool } from 'pg'

/** The clock that decides, in milliseconds, where no other question is asked that could bring it along. */
export async function databaseNow(pool: Pool) {
  const { rows } = await pool.query<{ now: number }>('select floor(extract(epoch from now()) * 1000)::float8 as now')
  return rows[0]?.now ?? 0
}
