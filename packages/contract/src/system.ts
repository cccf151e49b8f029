import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { time } from './wire.ts'

const tag = 'System'
const count = z.number()

export const systemStates = ['off', 'reachable', 'away'] as const
export type SystemState = (typeof systemStates)[number]

/** Why work failed, as far as it can be told without what it was about. */
export const failureCauses = [
  'mail_provider',
  'database',
  'storage',
  'scanner',
  'key_gone',
  'bytes_gone',
  'other',
] as const
export type FailureCause = (typeof failureCauses)[number]

export const FailedJob = z.object({
  id: z.string(),
  task: z.string(),
  cause: z.enum(failureCauses),
  attempts: count,
  created_at: time,
  failed_at: time,
})
export type FailedJob = z.output<typeof FailedJob>

const QueueDepth = z.object({
  task: z.string(),
  waiting: count,
  running: count,
  /** To begin at its time, or again after it failed. */
  later: count,
  failed: count,
  /** Since when the oldest waits that could begin. */
  oldest_at: z.nullable(time),
})

/** What is no workspace's own. */
const Installation = z.object({
  database: z.object({
    version: z.string(),
    bytes: count,
    connections: count,
    most_connections: count,
    migrations: count,
    newest_migration: z.nullable(z.string()),
    migrated_at: z.nullable(time),
  }),
  queue: z.object({
    /** Two of each process that is alive: one for webhooks, one for everything else. */
    workers: count,
    tasks: z.array(QueueDepth),
  }),
  /** The newest of them, and how many there are in all. */
  failed_jobs: z.object({ results: z.array(FailedJob), count }),
})
export type Installation = z.output<typeof Installation>

/** Counts are of the last 7 days, of this workspace, or of the whole installation where `installation` is there. */
export const System = z.object({
  version: z.string(),
  mail: z.object({ way: z.enum(['resend', 'smtp', 'outbox']), sent: count, failed: count, waiting: count }),
  storage: z.object({ way: z.enum(['folder', 's3']), is_reachable: z.boolean() }),
  scanner: z.object({ state: z.enum(systemStates), waiting: count }),
  redis: z.enum(systemStates),
  webhooks: z.object({ active: count, paused: count, delivered: count, failed: count, waiting: count }),
  /** null for every workspace but the first, which is that of whoever installed it. */
  installation: z.nullable(Installation),
})
export type System = z.output<typeof System>

export const getSystem = endpoint({
  method: 'GET',
  path: '/v1/system',
  tag,
  summary: 'How the program is: mail, files, webhooks, and for the first workspace the database and the queue',
  needs: 'admin',
  status: 200,
  reply: System,
})

export const retryFailedJob = endpoint({
  method: 'POST',
  path: '/v1/system/failed-jobs/:id/retry',
  tag,
  summary: 'Try work again that failed for good. Only for the first workspace',
  needs: 'admin',
  params: z.strictObject({ id: z.string().check(z.regex(/^\d{1,18}$/, 'Must be a number')) }),
  status: 204,
  errors: ['not_found'],
})

export const retryFailedJobs = endpoint({
  method: 'POST',
  path: '/v1/system/failed-jobs/retry',
  tag,
  summary: 'Try all of it again. Only for the first workspace; for others there is none',
  needs: 'admin',
  status: 200,
  reply: z.object({ retried: count }),
})
