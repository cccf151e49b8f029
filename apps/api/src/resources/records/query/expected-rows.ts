import type { Pool } from 'pg'

type Explained = { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }

/** How many rows the planner expects of `from …`. */
export async function expectedRows(pool: Pool, from: string, values: unknown[]): Promise<number> {
  const { rows } = await pool.query<Explained>(`explain (format json) select 1 ${from}`, values)
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}
