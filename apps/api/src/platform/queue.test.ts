import { setTimeout as pause } from 'node:timers/promises'
import { createDatabase } from '@latchkey/db'
import { testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { startQueue } from './queue.ts'

const { url } = await testDatabase()
const log = { error: () => {}, warn: () => {} }

it.each([0, 1, 2, 5, 10, 20, 50, 100, 200])(
  'stopped %i ms after its start it lets go of the database',
  async (after) => {
    const { pool, close } = createDatabase({ url })
    const queue = startQueue({
      pool,
      tasks: { rest: async () => {} },
      crontab: '',
      log,
      alone: true,
      concurrentJobs: 1,
    })
    await pause(after)
    await queue.stop()
    // Nothing begins afterwards, and all that began has ended: closing waits for every connection.
    await pause(300)
    await close()
    expect(pool.totalCount).toBe(0)
  },
)
