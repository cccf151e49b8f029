import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '../../platform/free-port.ts'
import { listOutbox } from '../../platform/mailer/read-outbox.ts'
import { answers, startReceiver } from '../../testing/receiver.ts'
import { startProcess } from '../../testing/start-process.ts'

const receiver = await startReceiver()
const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-hooks-'))
const port = await freePort()
const start = () => startProcess(dataDir, port, { WEBHOOK_PRIVATE: 'true', LOG_LEVEL: 'debug' })
let program = await start()
const logs: string[] = []
afterAll(async () => {
  await program.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

let cookie = ''
const call = async (path: string, body: object) => {
  const response = await fetch(`${program.url}/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  })
  cookie = [cookie, ...response.headers.getSetCookie().map((set) => set.split(';')[0] ?? '')].join('; ')
  return { status: response.status, body: (await response.json()) as { id: string; secret: string } }
}

async function signUp() {
  const email = 'olive@example.test'
  const password = 'a long enough phrase'
  await call('/auth/register', { email, password, name: 'Olive', workspace_name: 'Forge & Co.' })
  const mails = async () => (await listOutbox(join(dataDir, 'outbox'), {})).results
  await expect.poll(async () => (await mails()).length).toBe(1)
  const [mail] = await mails()
  const token = new URL(mail?.links[0] ?? '').searchParams.get('token')
  expect((await call('/auth/verify-email', { token, password })).status).toBe(200)
}

const ids = (path: string) => receiver.at(path).map(({ headers }) => headers['webhook-id'] ?? '')
const labels = (path: string) => receiver.at(path).map(({ body }) => JSON.parse(body).data.data.label)
const property = (label: string) => call('/properties', { label, address: 'Canal Street 4', city: 'Leeds' })

it('what was changed is told after all, however often the process or its database is killed', async () => {
  await signUp()
  const made = await call('/webhooks', { url: `${receiver.url}/killed`, events: ['property.created'] })
  expect(made.status).toBe(201)

  // It has been sent, and nothing is known of it yet.
  receiver.answer('/killed', answers.nothing, answers.ok)
  await property('first')
  await expect.poll(() => ids('/killed').length).toBe(1)
  logs.push(program.output())
  await program.end('SIGKILL')
  program = await start()
  await expect.poll(() => ids('/killed').length).toBe(2)
  expect(ids('/killed')[1]).toBe(ids('/killed')[0])

  const acknowledged: string[] = []
  for (const kill of [
    async () => {
      logs.push(program.output())
      await program.end('SIGKILL')
      program = await start()
    },
    async () => process.kill(program.databasePid(), 'SIGKILL'),
  ]) {
    let goOn = true
    const before = acknowledged.length
    const clients = Array.from({ length: 3 }, async (_, client) => {
      for (let n = 0; goOn; n++) {
        const label = `${before}-${client}-${n}`
        const answer = await property(label).catch(() => null)
        if (answer?.status === 201) acknowledged.push(label)
      }
    })
    await expect.poll(() => acknowledged.length).toBeGreaterThan(before + 8)
    await kill()
    goOn = false
    await Promise.all(clients)
    await expect
      .poll(() =>
        fetch(`${program.url}/readyz`).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200)
  }
  await expect.poll(() => acknowledged.filter((label) => !labels('/killed').includes(label))).toEqual([])

  // Once each, but for those that were on their way at a kill: these have the id that they had.
  const doubled = ids('/killed').length - new Set(ids('/killed')).size
  expect(doubled).toBeLessThanOrEqual(6)
  expect(new Set(labels('/killed')).size).toBe(new Set(ids('/killed')).size)
  expect([...logs, program.output()].join()).not.toContain(made.body.secret.slice(6))
})
