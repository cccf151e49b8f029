import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createDatabase } from '@latchkey/db'
import { makeMember, makeRepairRequest, makeSession, makeShare, makeWorkspace } from '@latchkey/db/factories'
import { startEmbeddedPostgres } from '../../../apps/api/src/platform/embedded-postgres/start-embedded-postgres.ts'
import { quantile } from './latencies.ts'
import { type Load, load, together } from './load.ts'
import { freePort, startProduct } from './start-product.ts'

const ROUNDS = 7
/** A round is so many slices of each side in turns: what else the machine does for a while meets both of them. */
const SLICES = 16
const SLICE_SECONDS = 0.25
const MANY = 1000
const bare = fileURLToPath(new URL('./bare-server.ts', import.meta.url))

/** Opening and creating shares beside the bare limit, in turns on one database; medians over the rounds. */
export async function compareShares(dataDir: string) {
  const database = await startEmbeddedPostgres({ dataDir, log: () => {} })
  const product = await startProduct(dataDir, {
    DATABASE_URL: database.url,
    DEMO: 'false',
    LIMITS: 'public=100000000/1m',
    NODE_ENV: 'production',
  })
  const limit = await startBare(database.url)
  try {
    const world = await seed(database.url)
    const tokens = { 'one hot share': world.tokens.slice(0, 1), 'many shares': world.tokens }
    for (const connections of [1, 32]) {
      const rates: number[] = []
      for (const [what, some] of Object.entries(tokens)) {
        const get = (path: string) => (n: number) => getRequest(`${path}/${some[n % some.length]}`)
        const ours = { url: product.url, request: get('/v1/public/shares') }
        const theirs = { url: limit.url, request: get('/open') }
        rates.push(await compare(`open ${what}, ${connections} connection(s)`, ours, theirs, connections))
      }
      console.log(`  one hot share as quick as many: ${((rates[0] ?? 0) / (rates[1] ?? 1)).toFixed(2)} (goal: 0.9)`)
    }
    const cookie = `cookie: latchkey_session=${world.session}\r\n`
    const ours = { url: product.url, request: () => postRequest(`/v1/resources/${world.resourceId}/shares`, cookie) }
    const theirs = { url: limit.url, request: () => postRequest(`/create/${world.resourceId}/${world.accountId}`, '') }
    await compare('create a share, 1 connection', ours, theirs, 1)
  } finally {
    await limit.stop()
    await product.stop()
    await database.stop()
  }
}

type Side = { url: string; request: (n: number) => string }

async function compare(name: string, ours: Side, theirs: Side, connections: number) {
  const runs: { ours: Load; theirs: Load }[] = []
  await load({ ...ours, connections, seconds: 1 })
  await load({ ...theirs, connections, seconds: 1 })
  for (let round = 0; round < ROUNDS; round++) {
    const slices: { ours: Load; theirs: Load }[] = []
    for (let slice = 0; slice < SLICES; slice++) {
      const theirSlice = await load({ ...theirs, connections, seconds: SLICE_SECONDS })
      slices.push({ theirs: theirSlice, ours: await load({ ...ours, connections, seconds: SLICE_SECONDS }) })
    }
    runs.push({
      ours: together(slices.map((slice) => slice.ours)),
      theirs: together(slices.map((slice) => slice.theirs)),
    })
  }
  const over = (of: (run: (typeof runs)[number]) => number) => runs.map(of).sort((a, b) => a - b)
  const p99 = ({ times }: Load) => quantile(times, 0.99)
  const rate = quantile(
    over(({ ours: { perSecond } }) => perSecond),
    0.5,
  )
  const rates = over((run) => run.ours.perSecond / run.theirs.perSecond)
  const tails = over((run) => p99(run.ours) / p99(run.theirs))
  console.log(
    `${name}: ${rate.toFixed(0)} a second; to the bare limit ${spread(rates)}; p99 ${spread(tails)} times; ` +
      `answers ${JSON.stringify(runs[0]?.ours.statuses)}`,
  )
  return rate
}

const spread = (sorted: number[]) =>
  `${quantile(sorted, 0.5).toFixed(2)} (${sorted[0]?.toFixed(2)} to ${sorted.at(-1)?.toFixed(2)})`

async function seed(databaseUrl: string) {
  const { prisma, close } = createDatabase({ url: databaseUrl })
  const workspace = await makeWorkspace(prisma)
  const { account } = await makeMember(prisma, workspace, 'owner')
  const { token: session } = await makeSession(prisma, account, { workspaceId: workspace.id })
  const tokens: string[] = []
  let resourceId = ''
  for (let n = 0; n < MANY; n++) {
    const request = await makeRepairRequest(prisma, workspace, account, { title: `Leaking tap ${n}` })
    await prisma.repairUpdate.createMany({
      data: [1, 2, 3].map(() => ({
        id: crypto.randomUUID(),
        requestId: request.id,
        body: 'Somebody was here and looked',
      })),
    })
    // Opened before: what a first opening adds is done once.
    tokens.push((await makeShare(prisma, request, { viewCount: 1 })).token)
    resourceId = request.id
  }
  await close()
  return { tokens, session, resourceId, accountId: account.id }
}

async function startBare(databaseUrl: string) {
  const port = await freePort()
  const child = spawn(process.execPath, [bare, databaseUrl, String(port)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

const getRequest = (path: string) =>
  `GET ${path} HTTP/1.1\r\nhost: bench\r\nuser-agent: bench browser\r\naccept: application/json\r\n\r\n`

const postRequest = (path: string, more: string) =>
  `POST ${path} HTTP/1.1\r\nhost: bench\r\nuser-agent: bench browser\r\n${more}content-type: application/json\r\ncontent-length: 2\r\n\r\n{}`
