import { setTimeout as pause } from 'node:timers/promises'
import { createDatabase } from '@latchkey/db'
import { startEmbeddedPostgres } from '../../../apps/api/src/platform/embedded-postgres/start-embedded-postgres.ts'
import { readQueueDepth } from '../../../apps/api/src/platform/queue-depth.ts'
import { heapInUse } from './heap-in-use.ts'
import { UnexpectedAnswer } from './mixed/caller.ts'
import { counterJob } from './mixed/jobs.ts'
import { openWorld, type World } from './mixed/open-world.ts'
import { customerJob, newCustomer, overview } from './mixed/portal.ts'
import { crowd, keyHolder, nonsense } from './mixed/programs.ts'
import { records, sharedRecords } from './mixed/records.ts'
import { protectedLinks, repairRequest } from './mixed/repairs.ts'
import { transcript } from './mixed/sessions.ts'
import { startOutside } from './mixed/start-outside.ts'
import type { Report } from './report.ts'
import { freePort, startProduct } from './start-product.ts'

/** How many calls there are in all, the warm-up apart; `CALLS=3000 pnpm bench mixed` tries it out. */
const CALLS = Number(process.env.CALLS ?? 30_000)
const WARM_UP = CALLS / 6
const PARTS = 3
const AT_ONCE = 8
const MOST_WRONG = 20
/** Of the heap in use, from the first third to the end. */
const MOST_GROWTH_MIB = 15
const LONGEST_WAIT_MS = 600_000

const NAMES = 'password,login,register,forgot,code,public,key,addition,mail,submission,message,edit,outsider'
/** So high that the product answers and not they. */
const LIMITS = NAMES.split(',').map((name) => `${name}=100000000/1h`)

const stories = {
  ...{ repairRequest, protectedLinks, counterJob, customerJob, newCustomer, overview },
  ...{ transcript, records, sharedRecords, keyHolder, crowd, nonsense },
}

/** What an hour of a busy shop brings, as fast as it goes: nothing may fail, and nothing may be held for good. */
export async function playMixed(dataDir: string, report: Report) {
  const database = await startEmbeddedPostgres({ dataDir, log: () => {} })
  const outside = await startOutside()
  const appUrl = `http://localhost:${await freePort()}`
  const inspectPort = await freePort()
  const product = await startProduct(dataDir, {
    DATABASE_URL: database.url,
    DEMO: 'false',
    APP_URL: appUrl,
    TRUST_PROXY: '127.0.0.1',
    LIMITS: LIMITS.join(),
    // Production refuses it, and is otherwise the same.
    WEBHOOK_PRIVATE: 'true',
    RESEND_API_KEY: 'bench',
    RESEND_BASE_URL: outside.url,
    RESEND_FROM_EMAIL: 'Bench <bench@example.test>',
    NODE_OPTIONS: `--inspect=127.0.0.1:${inspectPort}`,
  })
  try {
    const world = await openWorld({ url: product.url, appUrl, databaseUrl: database.url, outside })
    await playAll(world, database.url, { ...product, heapMiB: () => heapInUse(inspectPort) }, report)
  } finally {
    await product.stop()
    outside.stop()
    await database.stop()
  }
}

type Product = { url: string; memoryMiB(): number; heapMiB(): Promise<number> }

async function playAll(world: World, databaseUrl: string, product: Product, report: Report) {
  const { caller } = world
  const { pool, close } = createDatabase({ url: databaseUrl })
  const held: number[] = []
  const resident: number[] = []
  const look = async () => {
    await untilDone(pool)
    held.push(await product.heapMiB())
    resident.push(product.memoryMiB())
  }
  await play(world, WARM_UP)
  await look()
  const before = caller.calls
  let seconds = 0
  for (let part = 0; part < PARTS; part++) {
    const began = performance.now()
    await play(world, CALLS / PARTS)
    seconds += (performance.now() - began) / 1000
    await look()
  }
  reportCalls(world, { calls: caller.calls - before, seconds }, report)
  reportMemory(held, resident, report)
  for (const what of caller.wrong.slice(0, MOST_WRONG)) console.log(`  unexpected: ${what}`)
  await reportLeft(pool, product.url)
  await close()
  if (caller.wrong.length > 0) throw new Error(`${caller.wrong.length} steps did not go as expected`)
}

/** Several people at a time, each with one story after the other. */
async function play(world: World, calls: number) {
  const { caller } = world
  const until = caller.calls + calls
  const names = Object.keys(stories) as (keyof typeof stories)[]
  let turn = 0
  const person = async () => {
    while (caller.calls < until && caller.wrong.length < MOST_WRONG) {
      const name = names[turn++ % names.length] ?? 'nonsense'
      await stories[name](world).catch((error: Error) => {
        if (!(error instanceof UnexpectedAnswer)) caller.wrong.push(`${name}: ${error.message}`)
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, person))
}

type Pool = ReturnType<typeof createDatabase>['pool']

/** All that was left for later is done, what was refused once and had to wait as well. */
async function untilDone(pool: Pool) {
  const until = Date.now() + LONGEST_WAIT_MS
  while (Date.now() < until && (await readLeft(pool)).queued > 0) await pause(500)
}

/** The file of what was deleted stays for an hour, so that does not count. */
async function readLeft(pool: Pool) {
  const depth = (await readQueueDepth(pool)).filter(({ task }) => task !== 'drop_file')
  return {
    queued: depth.reduce((sum, { waiting, running, later }) => sum + waiting + running + later, 0),
    failed: depth.reduce((sum, { failed }) => sum + failed, 0),
  }
}

type Played = { calls: number; seconds: number }

function reportCalls({ caller, outside: { counts } }: World, { calls, seconds }: Played, report: Report) {
  const work = `${calls.toLocaleString('en')} calls of ${AT_ONCE} people at once`
  report({ work, values: [calls / seconds], unit: 'calls/s' })
  report({
    work: `${work}: not answered as expected`,
    values: [caller.wrong.length],
    unit: 'calls',
    goal: { atMost: 0 },
  })
  console.log(`  answers, those of the warm-up too: ${JSON.stringify(caller.statuses)}`)
  console.log(
    `  ${counts.mails} mails, ${counts.deliveries} calls to a webhook, ${counts.refused} of them refused to be made again`,
  )
}

function reportMemory(held: number[], resident: number[], report: Report) {
  const inMiB = (values: number[]) => `${values.map((value) => value.toFixed(0)).join(', ')} MiB`
  report({
    work: 'in use in the API at the end, to the first third',
    ours: `after the warm-up and each third ${inMiB(held)}, resident ${inMiB(resident)}`,
    values: [(held.at(-1) ?? 0) - (held[1] ?? 0)],
    unit: 'MiB more',
    goal: { atMost: MOST_GROWTH_MIB },
  })
}

/** What is still open, waiting or failed once everybody has gone. */
async function reportLeft(pool: Pool, url: string) {
  const figures = await (await fetch(`${url}/metrics`)).text()
  const figure = (name: string) => Number(new RegExp(`^latchkey_${name} (.*)$`, 'm').exec(figures)?.[1])
  const { queued, failed } = await readLeft(pool)
  const { rows } = await pool.query<{ status: string; n: number }>(
    'select status, count(*)::int as n from webhook_delivery group by 1 order by 1',
  )
  console.log(
    `  left: ${figure('live_sockets')} sockets, ${queued} in the queue, ${failed} failed for good; ` +
      `${figure('pool_connections')} database connections, ${figure('pool_in_use')} of them at work; ` +
      `deliveries ${rows.map(({ status, n }) => `${n} ${status}`).join(', ')}`,
  )
  const unfinished = rows.filter(({ status }) => status !== 'delivered' && status !== 'skipped')
  if (queued + failed + unfinished.length + figure('live_sockets') > 0) throw new Error('something is left')
}
