import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { createDatabase } from './client.ts'
import { isConnectionError } from './connecting/is-connection-error.ts'
import { startPostgres, type TestServer } from './testing/index.ts'

// A server of its own, because it is frozen and killed.
let server = await startPostgres()
const port = Number(new URL(server.url).port)
const { pool, prisma, close } = createDatabase({
  url: server.url,
  max: 3,
  queryTimeoutMs: 3_000,
  connectTimeoutMs: 2_000,
})
let thaw = () => {}
afterAll(async () => {
  thaw()
  await close()
  await server.stop()
})

const works = async () => (await prisma.$queryRaw<{ one: number }[]>`SELECT 1 AS one`)[0]?.one === 1

async function backends(): Promise<number[]> {
  const { rows } = await pool.query(`SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'`)
  return rows.map(({ pid }) => pid)
}

/** How it failed. What waits for ever fails the test. */
const failure = (attempt: () => Promise<unknown>) =>
  attempt().then(
    () => undefined,
    (error: unknown) => error,
  )

async function expectOutage(attempts: (() => Promise<unknown>)[]) {
  for (const error of await Promise.all(attempts.map(failure)))
    expect(isConnectionError(error), String(error)).toBe(true)
}

const expectNone = (which: string) =>
  expect.poll(async () => (await pool.query(`SELECT FROM pg_stat_activity WHERE ${which}`)).rowCount).toBe(0)

const untilHealed = () => expect.poll(() => works().catch(() => false)).toBe(true)

test('a frozen database answers on every road, and no frozen client comes back', async () => {
  const freeze = async () => {
    const pids = [server.pid, ...(await backends())]
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    thaw = () => {
      for (const pid of pids) process.kill(pid, 'SIGCONT')
    }
  }
  const before = new Set<number>()
  const frozen = Promise.withResolvers<void>()
  const inTransaction = failure(() =>
    prisma.$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
      before.add(row?.pid ?? 0)
      await freeze()
      frozen.resolve()
      await tx.$queryRaw`SELECT 2`
    }),
  )
  await Promise.race([frozen.promise, inTransaction])
  // Two find a client, the others wait for one or make a new one.
  const many = Array.from({ length: 4 }, () => [
    () => pool.query('SELECT 1'),
    works,
    () => prisma.$transaction([prisma.account.count()]),
  ])
  await expectOutage(many.flat())
  const error = await inTransaction
  expect(isConnectionError(error), String(error)).toBe(true)

  thaw()
  thaw = () => {}
  await untilHealed()
  const pids = await Promise.all(
    Array.from(
      { length: 9 },
      async () => (await pool.query('SELECT pg_backend_pid() AS pid, pg_sleep(0.02)')).rows[0].pid,
    ),
  )
  for (const pid of pids) expect(before).not.toContain(pid)
  expect(pool.totalCount).toBeLessThanOrEqual(3)
  await expectNone(`state LIKE 'idle in transaction%'`)
})

test('a slow query in a transaction is ended by the server, and nothing of the transaction stays', async () => {
  await pool.query('CREATE TABLE slow (n int)')
  const error = await failure(() =>
    prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO slow VALUES (1)`
      await tx.$executeRaw`SELECT pg_sleep(600)`
    }),
  )
  expect(isConnectionError(error), String(error)).toBe(true)
  await Promise.all(Array.from({ length: 9 }, works))
  expect((await pool.query('SELECT FROM slow')).rowCount).toBe(0)
  await expectNone(`pid <> pg_backend_pid() AND query LIKE '%pg_sleep(600)%' AND state = 'active'`)
})

test('a crashed backend takes all connections along, and the pool makes new ones', async () => {
  await Promise.all(Array.from({ length: 3 }, () => pool.query('SELECT pg_sleep(0.05)')))
  const waiting = [() => pool.query('SELECT pg_sleep(600)'), () => prisma.$queryRaw`SELECT pg_sleep(600)::text`]
  const outage = expectOutage(waiting)
  await sleep(100)
  process.kill((await backends())[0] ?? 0, 'SIGKILL')
  await outage
  await untilHealed()
})

test('an absent database is told at once, and its return is noticed without a restart', async () => {
  const held = await pool.connect()
  process.kill(server.pid, 'SIGKILL')
  const gone: TestServer = server
  await gone.stop()
  await expect(held.query('SELECT 1')).rejects.toSatisfy(isConnectionError)
  held.release()
  const attempts = [() => pool.query('SELECT 1'), works, () => prisma.$transaction(async (tx) => tx.account.count())]
  await expectOutage([...attempts, ...attempts])

  server = await startPostgres({ port })
  await untilHealed()
})

test('no connection left counts as an outage, a mistake of ours does not', async () => {
  await pool.query(`CREATE ROLE crowded LOGIN CONNECTION LIMIT 0`)
  const crowded = createDatabase({ url: server.url.replace('postgres@', 'crowded@') })
  await expectOutage([() => crowded.pool.query('SELECT 1'), () => crowded.prisma.$queryRaw`SELECT 1`])
  await crowded.close()

  for (const attempt of [
    () => pool.query('SELECT nonsense'),
    () => pool.query('SELECT 1 / 0'),
    () => prisma.$queryRaw`SELECT nonsense`,
    () => prisma.account.count(),
    () => Promise.reject(new Error('something else')),
  ])
    expect(isConnectionError(await failure(attempt))).toBe(false)
})
