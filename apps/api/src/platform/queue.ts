import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { Pool } from 'pg'
import { giveBackJobs } from './give-back-jobs.ts'

type Log = { error(details: object, message: string): void; warn(details: object, message: string): void }
type Settings = {
  pool: Pool
  tasks: TaskList
  crontab: string
  log: Log
  /** No other process can be at work: what is taken up was left behind by one that was killed. */
  alone: boolean
}

export type Queue = { stop(): Promise<void> }

const HEARTBEAT_MS = 5000

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
      try {
        const events: WorkerEvents = new EventEmitter()
        events.on('pool:create', ({ workerPool }) => {
          void beat(settings, workerPool.id, AbortSignal.any([signal, ended.signal]))
        })
        runner = await run(runnerOptions(settings, events))
        await runner.promise
      } catch (error) {
        if (!signal.aborted) settings.log.warn({ err: error }, 'the queue stopped; starting it again')
      }
      ended.abort()
      await pause(1000, undefined, { signal }).catch(() => undefined)
    }
  }
  const working = work()

  return {
    async stop() {
      stopping.abort()
      await runner?.stop().catch(() => undefined)
      await working
    },
  }
}

/** Says that this process is alive, and gives back what dead ones had taken up. */
async function beat({ pool, log, alone }: Settings, id: string, signal: AbortSignal) {
  let first = alone
  while (!signal.aborted) {
    await giveBackJobs(pool, id, first).then(
      () => {
        first = false
      },
      (error: unknown) => log.warn({ err: error }, 'the queue could not say that it is alive'),
    )
    await pause(HEARTBEAT_MS, undefined, { signal }).catch(() => undefined)
  }
}

function runnerOptions({ pool, tasks, crontab, log }: Settings, events: WorkerEvents) {
  return {
    pgPool: pool,
    taskList: tasks,
    crontab,
    events,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error({ queue: true }, message)
    }),
    preset: {
      worker: {
        concurrentJobs: 4,
        pollInterval: 2000,
        // Not for the delay: only in batches is a job's end tried again when the database is away just then.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  }
}
