import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@latchkey/db/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freePort } from '../platform/free-port.ts'
import { startProcess } from '../testing/start-process.ts'
import { type Call, caller } from './call.ts'
import { disturbed } from './disturbed.ts'
import { examine, nothingWrong, waiting } from './examine.ts'
import { openProgram, openShop, send } from './open-program.ts'
import { createRandom } from './random.ts'

/** Five seconds are allowed; the others are for a machine that is busy with other tests. */
const WITHIN = 12_000

const program = await openProgram()
const shop = await program.inDatabase((database) => openShop(database, program.url))
const made = await shop.call({ method: 'POST', path: '/v1/repair-requests', body: { title: 'Leaking tap' } })
const pid = program.pid()

/** More at once than there are connections, of every sort: by session, by link, by password, reading and writing. */
async function expectUnavailable(call: Call) {
  const asks = [
    { path: '/v1/repair-requests' },
    { method: 'POST', path: '/v1/repair-requests', body: { title: 'Not now' } },
    { path: `/v1/public/shares/${'x'.repeat(43)}` },
    { method: 'POST', path: '/v1/auth/login', body: { email: 'nobody@example.test', password: 'wrong' } },
  ]
  const all = Array.from({ length: 5 }, () => asks).flat()
  const answers = await Promise.all(all.map((ask) => call({ ...ask, within: WITHIN })))
  for (const answer of answers) {
    expect([answer?.status, answer?.body.code, Number(answer?.retryAfter) > 0]).toEqual([503, 'unavailable', true])
  }
  expect((await call({ path: '/healthz', within: WITHIN }))?.status).toBe(200)
  await expect.poll(async () => (await call({ path: '/readyz' }))?.status).toBe(503)
}

async function expectWell() {
  await program.untilReady()
  const found = await shop.call({ path: `/v1/repair-requests/${made?.body.id}` })
  expect([found?.status, found?.body.title]).toEqual([200, 'Leaking tap'])
}

describe('a database that', () => {
  it('is frozen is answered for in time, and goes on where it was', async () => {
    const frozen = program.databasePids()
    send(frozen, 'SIGSTOP')
    onTestFinished(() => send(frozen, 'SIGCONT'))
    await expectUnavailable(shop.call)
    await expectUnavailable(shop.call)
    send(frozen, 'SIGCONT')
    await expectWell()
  })

  it('has lost its disk is absent until that is back', async () => {
    const folder = join(program.dataDir, 'postgres')
    const pids = program.databasePids()
    renameSync(folder, `${folder}.away`)
    send(pids, 'SIGKILL')
    await expectUnavailable(shop.call)
    renameSync(`${folder}.away`, folder)
    await expectWell()
  })

  it('is restarted again and again loses nothing', async () => {
    const random = createRandom(7)
    const disturb = async () => send(program.databasePids().slice(0, 1), random.oneOf(['SIGINT', 'SIGQUIT']))
    const { ledger } = await disturbed(program, { random, rounds: 4, disturb })
    await program.inDatabase(async (database) => {
      await expect.poll(() => waiting(database), { interval: 250 }).toBe(0)
      expect(await examine(ledger, database, program.dataDir)).toEqual(nothingWrong)
    })
  }, 300_000)

  it('is down never takes the program along', () => process.kill(pid, 0))

  it('is not there yet at the start is waited for', async () => {
    const [port, databasePort] = [await freePort(), await freePort()]
    const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-faults-'))
    const env = { DATABASE_URL: `postgres://postgres@127.0.0.1:${databasePort}/postgres` }
    const starting = startProcess(dataDir, port, env)
    const call = caller(`http://127.0.0.1:${port}`, '')
    await expect.poll(async () => (await call({ path: '/healthz' }))?.status).toBe(200)
    expect((await call({ path: '/readyz' }))?.status).toBe(503)
    const server = await startPostgres({ port: databasePort })
    const started = await starting
    onTestFinished(async () => {
      await started.end('SIGTERM')
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    })
    expect((await call({ path: '/readyz' }))?.status).toBe(200)
  })
})
