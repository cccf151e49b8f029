import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { isConnectionError } from '@latchkey/db'
import { Logger, type Runner, run, type WorkerEvents } from 'graphile-worker'
import type { Pool } from 'pg'
import { giveBackJobs } from './give-back-jobs.ts'

type Work = (payload: unknown) => Promise<void>
type Log = { error(details: object, message: string): void; warn(details: object, message: string): void }
type Settings = {
  pool: Pool
  tasks: Record<string, Work>
  crontab: string
  log: Log
  /** No other process can be at work: what is taken up was left behind by one that was killed. */
  alone: boolean
  /** How many at once. */
  concurrentJobs: number
}

export type Queue = { stop(): Promise<void> }

const HEARTBEAT_MS = 3000
const LONGEST_STOP_MS = 6000

/**
 * Works the queue in this process. When the database goes away the runner may end; it is started again until it holds, so
 * that jobs go on by themselves afterwards.
 */
export function startQueue(settings: Settings): Queue {
  const stopping = new AbortController()
  const { signal } = stopping
  let runner: Runner | undefined

  const work = async () => {
    while (!signal.aborted) {
      const ended = new AbortController()
      const gaveUp = Promise.withResolvers<void>()
      try {
        const events: WorkerEvents = new EventEmitter()
        events.on('pool:create', ({ workerPool }) => {
          void beat(settings, workerPool.id, AbortSignal.any([signal, ended.signal]))
        })
        // A pool that could not write down that a job is done stops for good, but never says that it has ended. It is
        // left behind; falling silent, it loses what it had taken up.
        events.on('pool:fatalError', () => gaveUp.resolve())
        runner = await run(runnerOptions(settings, events, signal))
        if (signal.aborted) await runner.stop()
        await Promise.race([runner.promise, gaveUp.promise])
      } catch (error) {
        if (!signal.aborted) settings.log.warn({ err: error }, 'the queue stopped; starting it again')
      }
      ended.abort()
      if (!signal.aborted) void runner?.kill().catch(() => undefined)
      await pause(1000, undefined, { signal }).catch(() => undefined)
    }
  }
  const working = work()

  return {
    async stop() {
      stopping.abort()
      // One that is just starting is stopped where it starts.
      const stopped = runner?.stop().catch(() => undefined)
      await Promise.race([Promise.all([stopped, working]), pause(LONGEST_STOP_MS)])
    },
  }
}

/** Says that this process is alive, and gives back what dead ones had taken up. */
async function beat({ pool, tasks, log, alone }: Settings, id: string, signal: AbortSignal) {
  let first = alone
  while (!signal.aborted) {
    await giveBackJobs(pool, { id, tasks: Object.keys(tasks), alone: first }).then(
      () => {
        first = false
      },
      (error: unknown) => log.warn({ err: error }, 'the queue could not say that it is alive'),
    )
    await pause(HEARTBEAT_MS, undefined, { signal }).catch(() => undefined)
  }
}

function runnerOptions(
  { pool, tasks, crontab, log, concurrentJobs }: Settings,
  events: WorkerEvents,
  signal: AbortSignal,
) {
  return {
    pgPool: pool,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, patient(task, signal)])),
    crontab,
    events,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error({ queue: true }, message)
    }),
    preset: {
      worker: {
        concurrentJobs,
        pollInterval: 2000,
        // Not for the delay: only in batches is a job's end tried again when the database is away just then.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  }
}

const TRIES_WITHOUT_DATABASE = 20

/** While the database is away a job waits here: as a failure it would be put off for longer each time. */
function patient(work: Work, signal: AbortSignal): Work {
  return async (payload) => {
    for (let tried = 1; ; tried++) {
      try {
        return await work(payload)
      } catch (error) {
        if (!isConnectionError(error) || tried === TRIES_WITHOUT_DATABASE || signal.aborted) throw error
        await pause(1000, undefined, { signal }).catch(() => undefined)
      }
    }
  }
}
