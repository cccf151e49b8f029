import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listOutbox } from './platform/mailer/read-outbox.ts'
import { startProcess } from './testing/start-process.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-crash-'))
const port = await freePort()
let program = await startProcess(dataDir, port)
afterAll(async () => {
  await program.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

let count = 0
const acknowledged: string[] = []

/** Registers one after the other until told to stop, and writes down what was acknowledged. */
async function registering(goOn: () => boolean) {
  while (goOn()) {
    const email = `ledger${++count}@example.test`
    const body = JSON.stringify({ email, password: 'a long enough phrase', name: 'Ledger' })
    const answer = await fetch(`${program.url}/v1/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(15_000),
    }).catch(() => null)
    if (answer?.status === 202) acknowledged.push(email)
  }
}

/** Four at once; `disturb` is called once some more of them have been acknowledged. */
async function disturbed(disturb: () => Promise<unknown>) {
  let goOn = true
  const before = acknowledged.length
  const clients = Array.from({ length: 4 }, () => registering(() => goOn))
  await expect.poll(() => acknowledged.length, { timeout: 30_000, interval: 20 }).toBeGreaterThan(before + 8)
  await disturb()
  goOn = false
  await Promise.all(clients)
}

async function mailsOf(email: string) {
  const mails = await listOutbox(join(dataDir, 'outbox'), 10_000)
  return mails.filter(({ to }) => to === email).length
}

describe('what was acknowledged', () => {
  it('survives the API being killed, three times', async () => {
    for (let i = 0; i < 3; i++) {
      await disturbed(() => program.end('SIGKILL'))
      program = await startProcess(dataDir, port)
    }
  }, 120_000)

  it('survives the database being killed, eight times, without a restart of the API', async () => {
    for (let i = 0; i < 8; i++) {
      await disturbed(async () => process.kill(program.databasePid(), 'SIGKILL'))
      await expect
        .poll(async () => (await fetch(`${program.url}/readyz`)).status, { timeout: 30_000, interval: 100 })
        .toBe(200)
    }
  }, 120_000)

  it('is mailed, each of them once', async () => {
    expect(acknowledged.length).toBeGreaterThan(48)
    for (const email of acknowledged) {
      await expect.poll(() => mailsOf(email), { timeout: 90_000, interval: 250 }).toBe(1)
    }
  }, 150_000)
})

describe('a frozen database', () => {
  it('is answered with 503 and Retry-After, while health goes on; then all is well again', async () => {
    const pid = program.databasePid()
    const ask = (path: string) => fetch(`${program.url}${path}`, { signal: AbortSignal.timeout(10_000) })
    const login = () =>
      fetch(`${program.url}/v1/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'nobody@example.test', password: 'wrong' }),
        signal: AbortSignal.timeout(10_000),
      })
    // The postmaster and every process of its own.
    const { execFileSync } = await import('node:child_process')
    const children = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .flatMap(([child, parent]) => (parent === pid && child ? [child] : []))
    for (const one of [pid, ...children]) process.kill(one, 'SIGSTOP')
    try {
      expect((await ask('/healthz')).status).toBe(200)
      const refused = await login()
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
      expect(((await refused.json()) as { code: string }).code).toBe('unavailable')
      expect((await ask('/readyz')).status).toBe(503)
    } finally {
      for (const one of [pid, ...children]) process.kill(one, 'SIGCONT')
    }
    await expect.poll(async () => (await ask('/readyz')).status, { timeout: 30_000, interval: 200 }).toBe(200)
    expect((await login()).status).toBe(401)
  }, 90_000)
})

describe('SIGTERM', () => {
  it('lets open requests finish and exits with 0', async () => {
    const open = Array.from({ length: 10 }, (_, n) =>
      fetch(`${program.url}/v1/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: `open${n}@example.test`, password: 'wrong' }),
      }).then(({ status }) => status),
    )
    await expect
      .poll(async () => /latchkey_hash_running [12]/.test(await (await fetch(`${program.url}/metrics`)).text()), {
        interval: 5,
      })
      .toBe(true)
    expect(await program.end('SIGTERM')).toBe(0)
    expect(await Promise.all(open)).toEqual(Array(10).fill(401))
    program = await startProcess(dataDir, port)
  }, 60_000)
})
