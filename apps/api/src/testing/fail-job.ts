import type { Pool } from 'pg'

/** Work that failed for good, with this error. It is about nothing that is there, so trying it again ends well. */
export async function failJob(pool: Pool, task: string, error: string) {
  const { rows } = await pool.query<{ id: string }>(
    `with made as materialized (
       select id from graphile_worker.add_job($1, json_build_object('id', gen_random_uuid()), run_at := now() + interval '1 day')
     )
     select id::text from made`,
    [task],
  )
  const id = rows[0]?.id ?? ''
  await pool.query('select graphile_worker.permanently_fail_jobs(array[$1::bigint], $2)', [id, error])
  return id
}
