import type { Tx } from '../platform/transact.ts'

/** One of the jobs that failed for good, or with null all of them, begin anew. How many those are; written down where any. */
export async function freeFailedJobs(tx: Tx, id: string | null): Promise<number> {
  const freed = await tx.db.$queryRaw<{ task: string }[]>`
    with freed as materialized (
      select id from graphile_worker.reschedule_jobs(array(
        select id from graphile_worker.jobs
        where locked_at is null and attempts >= max_attempts and (${id}::bigint is null or id = ${id}::bigint)
      ), run_at := now(), attempts := 0)
    )
    select j.task_identifier as task from graphile_worker.jobs j join freed on freed.id = j.id`
  const tasks = [...new Set(freed.map(({ task }) => task))].sort()
  if (freed.length > 0) await tx.record('system.jobs_retried', { jobs: freed.length, tasks })
  return freed.length
}
