import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createDatabase } from '@latchkey/db'
import { makeMember, makeRepairRequest, makeSession, makeShare, makeWorkspace } from '@latchkey/db/factories'
import { startEmbeddedPostgres } from '../../../apps/api/src/platform/embedded-postgres/start-embedded-postgres.ts'
import { quantile } from './latencies.ts'
import { inTurns, type Load, type Run, type Side } from './load.ts'
import { medianOf, type Report } from './report.ts'
import { freePort, startProduct } from './start-product.ts'

const ROUNDS = 7
const SLICES = 16
const MANY = 1000
const bare = fileURLToPath(new URL('./bare-server.ts', import.meta.url))

/** Opening and creating shares beside the bare limit, in turns on one database; medians over the rounds. */
export async function compareShares(dataDir: string, report: Report) {
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
    const opening = (some: string[]) => ({ url: product.url, request: getEach('/v1/public/shares', some) })
    for (const connections of [1, 32]) {
      for (const [what, some] of Object.entries(tokens)) {
        const theirs = { url: limit.url, request: getEach('/open', some) }
        const runs = await compare(opening(some), theirs, connections)
        const work = `open ${what}, ${inWords(connections)}`
        report({ work, ...sides(runs), values: overBare(runs, rate), goal: { atLeast: 0.8 } })
        report({ work: `${work}: p99`, values: overBare(runs, p99), goal: { atMost: 1.5 } })
      }
      const runs = await compare(opening(tokens['one hot share']), opening(tokens['many shares']), connections)
      const work = `one hot share to many, both ours, ${inWords(connections)}`
      report({ work, values: overBare(runs, rate), goal: { atLeast: 0.9 } })
    }
    const cookie = `cookie: latchkey_session=${world.session}\r\n`
    const ours = { url: product.url, request: () => postRequest(`/v1/resources/${world.resourceId}/shares`, cookie) }
    const theirs = { url: limit.url, request: () => postRequest(`/create/${world.resourceId}/${world.accountId}`, '') }
    const runs = await compare(ours, theirs, 1)
    const values = overBare(runs, (side) => 1 / rate(side))
    report({ work: 'create a share, one connection: time', ...sides(runs), values, goal: { atMost: 1.5 } })
  } finally {
    await limit.stop()
    await product.stop()
    await database.stop()
  }
}

const compare = (ours: Side, theirs: Side, connections: number) =>
  inTurns({ ours, theirs, connections, rounds: ROUNDS, slices: SLICES })

const rate = ({ perSecond }: Load) => perSecond
const p99 = ({ times }: Load) => quantile(times, 0.99)
const overBare = (runs: Run[], of: (side: Load) => number) => runs.map((run) => of(run.ours) / of(run.theirs))
const perSecond = (loads: Load[]) => `${medianOf(loads.map(rate)).toFixed(0)}/s`
const sides = (runs: Run[]) => ({
  ours: perSecond(runs.map(({ ours }) => ours)),
  bare: perSecond(runs.map(({ theirs }) => theirs)),
})
const inWords = (connections: number) => (connections === 1 ? 'one connection' : `${connections} connections`)

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

const getEach = (path: string, tokens: string[]) => (n: number) =>
  `GET ${path}/${tokens[n % tokens.length]} HTTP/1.1\r\nhost: bench\r\nuser-agent: bench browser\r\naccept: application/json\r\n\r\n`

const postRequest = (path: string, more: string) =>
  `POST ${path} HTTP/1.1\r\nhost: bench\r\nuser-agent: bench browser\r\n${more}content-type: application/json\r\ncontent-length: 2\r\n\r\n{}`
