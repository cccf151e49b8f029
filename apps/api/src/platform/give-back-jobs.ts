import type { Pool } from 'pg'

const SILENT = '15 seconds'

type Worker = {
  id: string
  /** What it does: what is others' business is given back by others. */
  tasks: string[]
  /** Nobody else can be at these. */
  alone: boolean
}

/**
 * One statement: I am alive; whoever was silent for long is not, and what it had taken up is free again. A job may so run
 * twice where a process was only frozen, which every task bears (a mail's id keeps it from going out twice).
 */
export async function giveBackJobs(pool: Pool, { id, tasks, alone }: Worker) {
  await pool.query({
    name: 'queue-give-back',
    text: `with me as (
        insert into queue_worker (id, seen_at) values ($1, now()) on conflict (id) do update set seen_at = now()
      ), dead as (
        delete from queue_worker where id <> $1 and seen_at < now() - interval '${SILENT}' returning id
      )
      select graphile_worker.force_unlock_workers(array(
        select distinct locked_by from graphile_worker.jobs
        where locked_by <> $1 and task_identifier = any($3) and ($2 or (locked_at < now() - interval '${SILENT}'
          and locked_by not in (select id from queue_worker where seen_at >= now() - interval '${SILENT}')))))`,
    values: [id, alone, tasks],
  })
}
