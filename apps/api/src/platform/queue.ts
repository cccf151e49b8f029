import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import type { Pool } from 'pg'

type Log = { error(details: object, message: string): void; warn(details: object, message: string): void }

export type Queue = { stop(): Promise<void> }

/**
 * Works the queue in this process. When the database goes away the runner ends; it is started again until it holds, so
 * that jobs go on by themselves afterwards.
 */
export function startQueue(pool: Pool, tasks: TaskList, crontab: string, log: Log): Queue {
  let stopped = false
  let runner: Runner | undefined
  let wake = () => {}

  const pause = () =>
    new Promise<void>((resolve) => {
      wake = resolve
      setTimeout(resolve, 1000)
    })

  const work = async () => {
    while (!stopped) {
      try {
        runner = await run({
          pgPool: pool,
          taskList: tasks,
          crontab,
          concurrency: 4,
          pollInterval: 2000,
          noHandleSignals: true,
          logger: new Logger(() => (level, message) => {
            if (level === 'error') log.error({ queue: true }, message)
          }),
        })
        await runner.promise
      } catch (error) {
        if (!stopped) log.warn({ err: error }, 'the queue stopped; starting it again')
      }
      if (!stopped) await pause()
    }
  }
  const working = work()

  return {
    async stop() {
      stopped = true
      wake()
      await runner?.stop().catch(() => undefined)
      await working
    },
  }
}
