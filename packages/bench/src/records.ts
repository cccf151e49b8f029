import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createDatabase } from '@latchkey/db'
import { makeMember, makePipeline, makeSession, makeWorkspace } from '@latchkey/db/factories'
import { startEmbeddedPostgres } from '../../../apps/api/src/platform/embedded-postgres/start-embedded-postgres.ts'
import { compareExports } from './exports.ts'
import { quantile } from './latencies.ts'
import { inTurns, type Load, type Side } from './load.ts'
import { medianOf, type Report } from './report.ts'
import { freePort, startProduct } from './start-product.ts'

/** How many records there are; `RECORDS=50000 pnpm bench records` tries it out. */
const RECORDS = Number(process.env.RECORDS ?? 1_000_000)
const PIECE = 10_000
const DEEP_PAGE = 1000
const PAGE_SIZE = 50
const ROUNDS = 5
const SLICES = 8
const bare = fileURLToPath(new URL('./bare-records.ts', import.meta.url))
const ms = (value: number) => `${value.toFixed(1)} ms`

/** Shared records beside the same SQL by hand, in turns on one database and one connection; medians over the rounds. */
export async function compareRecords(dataDir: string, report: Report) {
  const database = await startEmbeddedPostgres({ dataDir, log: () => {} })
  const product = await startProduct(dataDir, {
    DATABASE_URL: database.url,
    DEMO: 'false',
    LIMITS: 'public=100000000/1m',
    NODE_ENV: 'production',
  })
  try {
    await compareAll(database.url, product, report)
  } finally {
    await product.stop()
    await database.stop()
  }
}

type Started = Pick<Product, 'url' | 'memoryMiB'>

async function compareAll(databaseUrl: string, { url, memoryMiB }: Started, report: Report) {
  const world = await seed(databaseUrl)
  const limit = await startBare(databaseUrl, world.pipelineId)
  const compare = (work: string, ours: Side, theirs: Side, atMost?: number) =>
    measure(work, { ours, theirs, atMost }, report)
  try {
    const tenth = await share(url, world, 'won')
    const rare = await share(url, world, 'lost')
    await untilThere(databaseUrl, 'from pg_stats_ext_exprs where tablename = $1', 'pipeline_record')
    const deep = await cursorOf(tenth)
    const ours = (path: string) => ({ url, request: () => get(path) })
    const theirs = (path: string) => ({ url: limit.url, request: () => get(path) })
    const page = `${tenth.path}/records?page_size=${PAGE_SIZE}`
    const hand = theirs(`/page/${tenth.token}/won`)
    await compare('page 1, 1.2 % match', ours(`${rare.path}/records`), theirs(`/page/${rare.token}/lost`), 1.3)
    await compare('page 1, 10 % match', ours(page), hand, 1.3)
    const after = `?at=${encodeURIComponent(deep.at)}&id=${deep.id}`
    const later = ours(`${page}&cursor=${deep.cursor}`)
    await compare(`page ${deep.page} by cursor, 10 % match`, later, theirs(`/page/${tenth.token}/won${after}`), 1.3)
    await compare(`page ${deep.page} to page 1, both ours`, later, ours(page), 1.5)
    await compare(
      'count of all that match',
      ours(`${tenth.path}/records?page_size=1&count=exact`),
      theirs(`/count/${tenth.token}/won`),
    )
    await compare(
      'search for a rare word',
      ours(`${page}&search=c777%40x`),
      theirs(`/search/${tenth.token}/won?word=c777@x`),
    )
    const byHand = (path: string) => ({
      url: limit.url,
      request: (n: number) => send('POST', `${path}/${world.session}/${world.ids[n % world.ids.length]}`, '{}'),
    })
    await compare('edit with history, to the same by hand', edits(url, world), byHand('/edit-with-history'))
    await compare('edit with history, to the bare update', edits(url, world), byHand('/edit'), 2)
    const all = await share(url, world, 'all', 'export')
    const sorted = `${all.path}/records?sort=-deal_value`
    await fetch(`${url}${sorted}`)
    await untilThere(
      databaseUrl,
      'from pg_index where indisvalid and indexrelid::regclass::text like $1',
      'record_order_%',
    )
    await compare('page 1 sorted by a field, to the newest by hand', ours(sorted), hand)
    await compareExports({ ...all, pipelineId: world.pipelineId, databaseUrl, memoryMiB }, report)
  } finally {
    await limit.stop()
  }
}

type Product = Awaited<ReturnType<typeof startProduct>>
type World = Awaited<ReturnType<typeof seed>>
type Comparison = { ours: Side; theirs: Side; atMost?: number | undefined }

async function measure(work: string, { ours, theirs, atMost }: Comparison, report: Report) {
  const runs = await inTurns({ ours, theirs, connections: 1, rounds: ROUNDS, slices: SLICES })
  const wrong = runs.flatMap((run) => [run.ours, run.theirs].flatMap(({ statuses }) => Object.keys(statuses)))
  if (wrong.some((status) => status !== '200'))
    throw new Error(`${work} was answered with ${[...new Set(wrong)].join(', ')}`)
  const median = ({ times }: Load) => quantile(times, 0.5)
  report({
    work,
    ours: ms(medianOf(runs.map((run) => median(run.ours)))),
    ...(theirs.url !== ours.url && { bare: ms(medianOf(runs.map((run) => median(run.theirs)))) }),
    values: runs.map((run) => median(run.ours) / median(run.theirs)),
    ...(atMost && { goal: { atMost } }),
  })
}

const FIELDS = [
  { key: 'company_name', label: 'Company', type: 'text' },
  { key: 'deal_value', label: 'Deal value', type: 'currency' },
  { key: 'status', label: 'Status', type: 'select', options: ['active', 'won', 'lost'] },
  { key: 'sales_agent', label: 'Sales agent', type: 'user' },
  { key: 'contact_email', label: 'Contact', type: 'email' },
]

const FILL = `insert into pipeline_record (id, pipeline_id, workspace_id, data, search_text, created_at, updated_at)
  select gen_random_uuid(), $1::uuid, $2::uuid, d, concat_ws(' ', d->>'company_name', d->'deal_value'->>'amount', 'GBP',
      d->>'status', d->'sales_agent'->0->>'name', d->>'contact_email'),
    now() - i * interval '1 second', now() - i * interval '1 second'
  from generate_series($3::int, $3::int + $4::int - 1) i, jsonb_build_object(
    'company_name', 'Company ' || md5(i::text),
    'deal_value', jsonb_build_object('amount', i * 7919::bigint % 100000, 'currency', 'GBP'),
    'status', case when i % 83 = 0 then 'lost' when i % 10 = 0 then 'won' else 'active' end,
    'sales_agent', jsonb_build_array(jsonb_build_object('user_id', i % 500, 'name', 'Agent ' || i % 500)),
    'contact_email', 'c' || i || '@x.test') d`

async function seed(databaseUrl: string) {
  const { prisma, pool, close } = createDatabase({ url: databaseUrl, queryTimeoutMs: 600_000 })
  const workspace = await makeWorkspace(prisma)
  const { account } = await makeMember(prisma, workspace, 'owner')
  const { token: session } = await makeSession(prisma, account, { workspaceId: workspace.id })
  const pipeline = await makePipeline(prisma, workspace, { fields: FIELDS })
  const began = performance.now()
  for (let from = 1; from <= RECORDS; from += PIECE) await pool.query(FILL, [pipeline.id, workspace.id, from, PIECE])
  await pool.query('vacuum analyze pipeline_record')
  console.log(`${RECORDS} records written in ${ms(performance.now() - began)}`)
  const { rows } = await pool.query<{ id: string }>(
    'select id from pipeline_record tablesample bernoulli (1) limit 500',
  )
  await close()
  return { session, pipelineId: pipeline.id, ids: rows.map(({ id }) => id) }
}

/** A saved filter and a link to it, through the API: its values are then counted by the queue. `all`: of every record. */
async function share(url: string, { session, pipelineId }: World, status: string, access_mode = 'view_only') {
  const post = async <T>(path: string, body: object): Promise<T> => {
    const headers = { 'content-type': 'application/json', cookie: `latchkey_session=${session}` }
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const filter =
    status === 'all'
      ? { field: 'contact_email', operator: 'is_not_empty' }
      : { field: 'status', operator: 'equals', value: status }
  const filter_config = { groups: [{ logic: 'AND', filters: [filter] }], groupLogic: 'AND' }
  const made = await post<{ id: string }>('/v1/saved-filters', { name: status, pipeline_id: pipelineId, filter_config })
  const shared_fields = FIELDS.map(({ key }) => key)
  const link = await post<{ url: string }>(`/v1/resources/${made.id}/shares`, { access_mode, shared_fields })
  const token = link.url.split('/').at(-1) ?? ''
  return { url, token, path: `/v1/public/shares/${token}` }
}

/** What the queue makes once it is asked for. */
async function untilThere(databaseUrl: string, from: string, value: string) {
  const { pool, close } = createDatabase({ url: databaseUrl })
  const until = Date.now() + 300_000
  while ((await pool.query(`select ${from}`, [value])).rows.length === 0) {
    if (Date.now() > until) throw new Error(`still missing: ${from}`)
    await pause(200)
  }
  await close()
}

type Listed = { results: { id: string; created_at: string }[]; next_cursor: string | null }

/** Where the thousandth page begins, or the last one that there is. */
async function cursorOf({ url, path }: { url: string; path: string }) {
  let at = { page: 1, cursor: '', id: '', at: '' }
  for (let page = 2; page <= DEEP_PAGE; page++) {
    const answer = await fetch(`${url}${path}/records?page_size=${PAGE_SIZE}${at.cursor && `&cursor=${at.cursor}`}`)
    const { results, next_cursor: cursor } = (await answer.json()) as Listed
    const last = results.at(-1)
    if (cursor === null || !last) break
    at = { page, cursor, id: last.id, at: last.created_at }
  }
  return at
}

function edits(url: string, { session, ids }: World): Side {
  const more = `cookie: latchkey_session=${session}\r\n`
  return {
    url,
    request: (n) => {
      const body = JSON.stringify({ data: { company_name: `Company ${n} of ${Date.now()}` } })
      return send('PATCH', `/v1/records/${ids[n % ids.length]}`, body, more)
    },
  }
}

async function startBare(databaseUrl: string, pipelineId: string) {
  const port = await freePort()
  const child = spawn(process.execPath, [bare, databaseUrl, String(port), pipelineId], {
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

const HEAD = 'host: bench\r\nuser-agent: bench browser\r\naccept: application/json\r\n'
const get = (path: string) => `GET ${path} HTTP/1.1\r\n${HEAD}\r\n`
const send = (method: string, path: string, body: string, more = '') =>
  `${method} ${path} HTTP/1.1\r\n${HEAD}${more}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
