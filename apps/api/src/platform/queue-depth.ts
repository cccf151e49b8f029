import type { Pool } from 'pg'

/** `waiting`: could begin now. `later`: is to begin at its time, or again after it failed. `failed`: for good. */
export type TaskDepth = {
  task: string
  waiting: number
  running: number
  later: number
  failed: number
  /** When what waits longest could have begun. */
  oldest_at: Date | null
}

const isWaiting = 'locked_at is null and attempts < max_attempts and run_at <= now()'

const DEPTH = `select task_identifier as task,
    (count(*) filter (where ${isWaiting}))::int as waiting,
    (count(*) filter (where locked_at is not null))::int as running,
    (count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now()))::int as later,
    (count(*) filter (where locked_at is null and attempts >= max_attempts))::int as failed,
    min(run_at) filter (where ${isWaiting}) as oldest_at
  from graphile_worker.jobs group by 1 order by 1`

/** What lies in the queue, by task; a task with nothing to do is left out. */
export async function readQueueDepth(pool: Pool): Promise<TaskDepth[]> {
  const { rows } = await pool.query<TaskDepth>(DEPTH)
  return rows
}
