import type { FailedJob, Installation } from '@latchkey/contract'
import type { Pool } from 'pg'
import { readQueueDepth } from '../platform/queue-depth.ts'
import { causeOf } from './cause-of.ts'

const MOST_SHOWN = 50

const DATABASE = `select current_setting('server_version') as version, pg_database_size(current_database())::float8 as bytes,
    (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
    current_setting('max_connections')::int as most_connections, m.migrations, m.newest_migration, m.migrated_at
  from (
    select count(*)::int as migrations, max(migration_name) as newest_migration, max(finished_at) as migrated_at
    from _prisma_migrations where finished_at is not null and rolled_back_at is null
  ) m`

/** As long as a process says that it is alive, see give-back-jobs.ts. */
const WORKERS = `select count(*)::int as workers from queue_worker where seen_at > now() - interval '15 seconds'`

const FAILED = `select id::text, task_identifier as task, attempts::int, last_error, created_at, updated_at as failed_at
  from graphile_worker.jobs where locked_at is null and attempts >= max_attempts
  order by updated_at desc, id desc limit ${MOST_SHOWN}`

type Failed = Omit<FailedJob, 'cause'> & { last_error: string | null }

/** What is no workspace's own. Nothing of what a job is about is in it. */
export async function readInstallation(pool: Pool): Promise<Installation> {
  const database = await pool.query<Installation['database']>(DATABASE)
  const workers = await pool.query<{ workers: number }>(WORKERS)
  const failed = await pool.query<Failed>(FAILED)
  const tasks = await readQueueDepth(pool)
  return {
    database: database.rows[0] as Installation['database'],
    queue: { workers: workers.rows[0]?.workers ?? 0, tasks },
    failed_jobs: {
      results: failed.rows.map(({ last_error, ...job }) => ({ ...job, cause: causeOf(last_error) })),
      count: tasks.reduce((sum, { failed }) => sum + failed, 0),
    },
  }
}
