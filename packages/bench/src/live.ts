import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { createDatabase } from '@latchkey/db'
import { makeMember, makeSession, makeTranscript, makeWorkspace } from '@latchkey/db/factories'
import { WebSocket } from 'ws'
import { startEmbeddedPostgres } from '../../../apps/api/src/platform/embedded-postgres/start-embedded-postgres.ts'
import { heapInUse } from './heap-in-use.ts'
import { quantile } from './latencies.ts'
import type { Report } from './report.ts'
import { freePort, startProduct } from './start-product.ts'

const SOCKETS = 1000
const ENTRIES = 20
/** That go before, and do not count. */
const WARM = 3
const FAST_SOCKETS = 100
const LAPS = 2
const LAP_ENTRIES = 5000
/** In use, not resident: what a collection leaves differs by some from time to time. */
const MOST_GROWTH_MIB = 5
/** So many sockets an account may have, and a network. */
const PEOPLE = SOCKETS / 50
const NETWORKS = SOCKETS / 100
const ms = (value: number) => `${value.toFixed(1)} ms`

/** How soon everybody who watches a session has what is added to it, and what an hour's worth of events leaves in memory. */
export async function measureLive(dataDir: string, report: Report) {
  const database = await startEmbeddedPostgres({ dataDir, log: () => {} })
  const appUrl = `http://localhost:${await freePort()}`
  const inspectPort = await freePort()
  const started = await startProduct(dataDir, {
    DATABASE_URL: database.url,
    DEMO: 'false',
    NODE_ENV: 'production',
    APP_URL: appUrl,
    TRUST_PROXY: '127.0.0.1',
    NODE_OPTIONS: `--inspect=127.0.0.1:${inspectPort}`,
  })
  const product = { ...started, heapMiB: () => heapInUse(inspectPort) }
  try {
    for (const people of [1, PEOPLE]) await watchSession(product, database.url, appUrl, people, report)
  } finally {
    await product.stop()
    await database.stop()
  }
}

type Add = (body: string) => Promise<void>
type Product = Awaited<ReturnType<typeof startProduct>> & { heapMiB(): Promise<number> }

async function watchSession(product: Product, databaseUrl: string, appUrl: string, people: number, report: Report) {
  const { cookies, sessionId } = await seed(databaseUrl, people)
  const count = Math.min(SOCKETS, people * 50)
  const add = (body: string) => addEntry(product.url, sessionId, cookies[0] ?? '', body)
  const began = performance.now()
  const arrivals = createArrivals()
  const sockets = await openAll(count, (n) => openSocket(product.url, appUrl, n, cookies[n % people] ?? '', sessionId))
  console.log(`${count} sockets of ${people} people watch one session after ${ms(performance.now() - began)}`)
  for (const socket of sockets) arrivals.listen(socket)

  const each: number[] = []
  const all: number[] = []
  for (let n = -WARM; n < ENTRIES; n++) {
    if (n === 0) each.length = all.length = 0
    const asked = performance.now()
    const everybody = arrivals.expect(count, () => each.push(performance.now() - asked))
    await add(`entry ${n}`)
    await everybody
    all.push(performance.now() - asked)
    await pause(100)
  }
  const work = `${count} windows of ${people === 1 ? 'one person' : `${people} people`} on one session`
  const ours = inWords(each)
  report({ work: `${work}: what is added has reached all of them`, ours: `each: ${ours}`, values: all, unit: 'ms' })

  for (const socket of sockets.splice(FAST_SOCKETS)) socket.terminate()
  await pause(2000)
  if (people > 1) await fastMotion(product, add, arrivals, sockets.length, report)
  for (const socket of sockets) socket.terminate()
}

type Arrivals = ReturnType<typeof createArrivals>

/** An hour's worth. The first lap also warms up what every call needs; what the second adds would be what is never let go. */
async function fastMotion(product: Product, add: Add, arrivals: Arrivals, count: number, report: Report) {
  const { memoryMiB, heapMiB } = product
  const began = performance.now()
  const figures = [memoryMiB()]
  const held = [await heapMiB()]
  for (let lap = 0; lap < LAPS; lap++) {
    const everybody = arrivals.expect(count * LAP_ENTRIES)
    let added = 0
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        while (added++ < LAP_ENTRIES) await add('fast motion')
      }),
    )
    await everybody
    await pause(5000)
    figures.push(memoryMiB())
    held.push(await heapMiB())
  }
  const seconds = (performance.now() - began) / 1000
  const listed = (values: number[]) => values.map((value) => value.toFixed(0)).join(', ')
  report({
    work: `${LAPS * LAP_ENTRIES} events to ${count} windows in ${seconds.toFixed(0)} s: in use in the API, second half to first`,
    ours: `before and after each half ${listed(held)} MiB, resident ${listed(figures)} MiB`,
    values: [(held[2] ?? 0) - (held[1] ?? 0)],
    unit: 'MiB more',
    goal: { atMost: MOST_GROWTH_MIB },
  })
}

async function seed(databaseUrl: string, people: number) {
  const { prisma, close } = createDatabase({ url: databaseUrl })
  const workspace = await makeWorkspace(prisma)
  const cookies: string[] = []
  let owner = ''
  for (let n = 0; n < people; n++) {
    const { account } = await makeMember(prisma, workspace, n === 0 ? 'owner' : 'member')
    const { token } = await makeSession(prisma, account, { workspaceId: workspace.id })
    owner ||= account.id
    cookies.push(`latchkey_session=${token}`)
  }
  const { id: sessionId } = await makeTranscript(prisma, workspace, { id: owner }, { visibility: 'workspace' })
  await close()
  return { cookies, sessionId }
}

async function addEntry(url: string, sessionId: string, cookie: string, body: string) {
  const answer = await fetch(`${url}/v1/sessions/${sessionId}/entries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ role: 'user', body }),
  })
  await answer.text()
  if (answer.status !== 201) throw new Error(`an entry was answered with ${answer.status}`)
}

/** Fifty at a time. */
async function openAll(count: number, open: (n: number) => Promise<WebSocket>) {
  const sockets: WebSocket[] = []
  while (sockets.length < count) {
    const group = Array.from({ length: Math.min(50, count - sockets.length) }, (_, n) => open(sockets.length + n))
    sockets.push(...(await Promise.all(group)))
  }
  return sockets
}

async function openSocket(url: string, origin: string, n: number, cookie: string, watch: string) {
  const headers = { cookie, origin, 'x-forwarded-for': `10.0.0.${n % NETWORKS}` }
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/live`, { headers })
  await once(socket, 'open')
  socket.send(JSON.stringify({ watch }))
  for (;;) {
    const [text] = await once(socket, 'message')
    if (text.includes('"watching"')) return socket
  }
}

/** Counts entries as they arrive; `expect` answers once so many more are there. */
function createArrivals() {
  let left = 0
  let onEach = () => {}
  let done = () => {}
  return {
    listen(socket: WebSocket) {
      socket.on('message', (text: Buffer) => {
        if (!text.includes('"session.entry_added"')) return
        onEach()
        if (--left === 0) done()
      })
    },
    expect(count: number, each: () => void = () => {}) {
      left = count
      onEach = each
      return new Promise<void>((resolve) => {
        done = resolve
      })
    },
  }
}

function inWords(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  return `median ${quantile(sorted, 0.5).toFixed(1)} ms, p99 ${quantile(sorted, 0.99).toFixed(1)} ms`
}
