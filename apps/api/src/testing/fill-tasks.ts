import type { Pool } from 'pg'

const BATCH = 5000

/** So many tasks for a job that has none, every thousandth failed, in parts that no statement limit meets. */
export async function fillTasks(pool: Pool, jobId: string, count: number) {
  for (let from = 1; from <= count; from += BATCH) {
    await pool.query(
      `insert into job_task (id, job_id, position, title, status, result)
       select gen_random_uuid(), $1, n, 'No. ' || n, case when n % 1000 = 0 then 'failed' else 'pending' end, 'As drawn'
       from generate_series($2::int, $3::int) n`,
      [jobId, from, Math.min(from + BATCH - 1, count)],
    )
  }
  await pool.query('update job set tasks_total = $2 where id = $1', [jobId, count])
}
