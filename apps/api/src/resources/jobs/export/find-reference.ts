import type { Pool } from 'pg'
import { AppError } from '../../../platform/app-error.ts'

/** What files about a job are named by. */
export async function findReference(pool: Pool, jobId: string) {
  const { rows } = await pool.query<{ reference: string | null }>({
    name: 'job-reference',
    text: 'select reference from resource where id = $1 and deleted_at is null',
    values: [jobId],
  })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  return row.reference ?? 'job'
}
