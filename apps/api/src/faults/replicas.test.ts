import { randomBytes, randomInt } from 'node:crypto'
import { testDatabase } from '@latchkey/db/testing'
import { afterAll, expect, it } from 'vitest'
import { balance } from './balance.ts'
import { caller } from './call.ts'
import { disturbed } from './disturbed.ts'
import { examine, nothingWrong, waiting } from './examine.ts'
import { openProgram } from './open-program.ts'
import { createRandom } from './random.ts'
import { readBack } from './read-back.ts'

const rounds = Number(process.env.FAULT_ROUNDS || 8)
const seed = Number(process.env.FAULT_SEED || randomInt(2 ** 31))

const database = await testDatabase()
const env = { DATABASE_URL: database.url, SECRET_KEYS: `k:${randomBytes(32).toString('base64')}` }
const one = await openProgram(env)
const other = await openProgram({ ...env, DATA_DIR: one.dataDir })
const proxy = await balance([one, other].map(({ url }) => Number(new URL(url).port)))
afterAll(() => proxy.stop())

/** Whoever calls knows one address, and not which of them answers. */
const both = {
  url: proxy.url,
  untilReady: async () => {
    await one.untilReady()
    await other.untilReady()
  },
  inDatabase: <T>(work: (opened: typeof database) => Promise<T>) => work(database),
}

it(
  `one of two replicas is killed ${rounds} times: nothing acknowledged is lost, and nothing done twice (FAULT_SEED=${seed})`,
  async () => {
    const random = createRandom(seed)
    const disturb = async () => {
      const killed = random.oneOf([one, other])
      await killed.end('SIGKILL')
      await killed.start()
    }
    const { ledger, call, places } = await disturbed(both, { random, rounds, disturb })
    console.log(
      `${ledger.acknowledged.length} acknowledged, ${ledger.open.length} settled late, ${ledger.repeats} repeated`,
    )
    await expect.poll(() => waiting(database), { interval: 250 }).toBe(0)
    expect(await examine(ledger, database, one.dataDir)).toEqual(nothingWrong)
    expect(await readBack(call, ledger, places)).toEqual([])
  },
  300_000 + rounds * 30_000,
)

it('while one of them is away, the other answers everything', async () => {
  await one.end('SIGKILL')
  const call = caller(proxy.url, '')
  const status = async () => (await call({ path: '/readyz' }))?.status
  // A kept connection that was cut is noticed by the first call on it.
  await expect.poll(status).toBe(200)
  for (let asked = 0; asked < 20; asked++) expect(await status()).toBe(200)
  await one.start()
})
