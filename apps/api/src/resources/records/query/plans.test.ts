import { type Field, type FilterConfig, readFilter } from '@latchkey/contract'
import { makeMember, makePipeline, makeSavedFilter, makeWorkspace, testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import type { RecordView } from '../record-view.ts'
import { countView } from './count-view.ts'
import { expectedRows } from './expected-rows.ts'
import { listView } from './list-view.ts'
import { makeOrder } from './make-order.ts'
import { makeStatistics } from './make-statistics.ts'
import { narrowedFrom } from './narrowed-from.ts'
import { recordOrder } from './record-order.ts'
import { viewFrom } from './view-from.ts'

const { pool, prisma } = await testDatabase()

const EACH = 12_000
const PIPELINES = 4
const PIECE = 4000

const fields: Field[] = [
  { key: 'name', label: 'Name', type: 'text' },
  { key: 'status', label: 'Status', type: 'select', options: ['active', 'won', 'lost'] },
  { key: 'worth', label: 'Worth', type: 'currency' },
  { key: 'agents', label: 'Agents', type: 'user' },
  { key: 'closes', label: 'Closes', type: 'date' },
  { key: 'secret', label: 'Secret', type: 'text' },
]

/** One in 80 is won, one in 3,000 lost; there are 500 agents. */
const FILL = `insert into pipeline_record (id, pipeline_id, workspace_id, data, search_text, created_at, updated_at)
  select gen_random_uuid(), p.id, p.workspace_id, d, concat_ws(' ', d->>'name', d->>'status', d->>'agents', d->>'secret'),
    now() - i * interval '1 second', now() - (i * 7919 % 12000) * interval '1 second'
  from pipeline p, generate_series($1::int, $1 + $2 - 1) i, jsonb_build_object(
    'name', 'Company ' || md5(i::text), 'status', case when i % 80 = 0 then 'won' when i % 3000 = 7 then 'lost' else 'active' end,
    'worth', jsonb_build_object('amount', i, 'currency', 'GBP'), 'closes', to_char(date '2026-01-01' + i % 365, 'YYYY-MM-DD'),
    'agents', jsonb_build_array(jsonb_build_object('user_id', i % 500, 'name', 'Agent ' || i % 500)), 'secret', 'zz' || i) d
  where p.id = $3::uuid`

async function fill() {
  const workspace = await makeWorkspace(prisma)
  const { account } = await makeMember(prisma, workspace, 'owner')
  const pipelines = []
  for (let n = 0; n < PIPELINES; n++) pipelines.push(await makePipeline(prisma, workspace, { fields }))
  // A piece at a time: a statement may take only so long.
  for (const { id } of pipelines) {
    for (let from = 1; from <= EACH; from += PIECE) await pool.query(FILL, [from, PIECE, id])
  }
  // As autovacuum leaves it: what was just written is in the indexes too.
  await pool.query('vacuum analyze pipeline_record')
  const [pipeline] = pipelines
  if (!pipeline) throw new Error('no pipeline')
  return { pipeline, account, workspace }
}

const { pipeline, account, workspace } = await fill()

const one = (field: string, operator: string, value?: unknown) =>
  ({ groups: [{ logic: 'AND', filters: [{ field, operator, value }] }], groupLogic: 'AND' }) as FilterConfig

const usual = {
  'a value that many have': one('status', 'equals', 'active'),
  'one that some have': one('status', 'equals', 'won'),
  'one that few have': one('status', 'equals', 'lost'),
  'one that nobody has': one('status', 'equals', 'nothing'),
  'a person': one('agents', 'contains', '{"user_id":"7"}'),
  'a part of a text': one('name', 'contains', 'company'),
  'a rare part of a text': one('name', 'contains', 'abcde'),
  'an amount': one('worth', 'gt', 1000),
  'a date': one('closes', 'gte', '2026-10-01'),
  'what is empty': one('name', 'is_empty'),
  'several values': {
    groups: [
      { logic: 'OR', filters: ['won', 'lost'].map((value) => ({ field: 'status', operator: 'equals', value })) },
    ],
    groupLogic: 'AND',
  } as FilterConfig,
}

const viewOf = (config: FilterConfig): RecordView => {
  const read = readFilter(fields, config)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return {
    pipeline: { id: pipeline.id, name: pipeline.name, workspaceId: workspace.id },
    fields,
    shown: fields,
    within: read.filter,
    audience: 'shop',
  }
}

async function planOf(text: string, values: unknown[]) {
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

async function plansOf(view: RecordView, search?: string) {
  const page: unknown[] = []
  const order = recordOrder(view)
  const from = await narrowedFrom(pool, view, page, { search }, 51)
  const counting: unknown[] = []
  const counted = await narrowedFrom(pool, view, counting, { search }, 10_001)
  const single: unknown[] = []
  const found = viewFrom(view, single, {})
  return {
    page: await planOf(`select e.data ${from} ${order.orderBy} limit 51`, page),
    count: await planOf(`select count(*) from (select 1 ${counted} limit 10001) t`, counting),
    single: await planOf(`select e.data ${found} and e.id = $${single.push(pipeline.id)}::uuid`, single),
  }
}

it('no usual filter reads all records there are', async () => {
  for (const [name, config] of Object.entries(usual)) {
    for (const [what, plan] of Object.entries(await plansOf(viewOf(config)))) {
      expect(plan, `${name}, ${what}`).not.toMatch(/Seq Scan on pipeline_record/)
    }
  }
  const searched = await plansOf(viewOf(usual['a value that many have']), 'abcde')
  expect(searched.page).toMatch(/pipeline_record_search_idx/)
})

it('few matches are found by the index on the data, many in the order of the list', async () => {
  for (const name of ['one that few have', 'one that nobody has', 'a person'] as const) {
    expect((await plansOf(viewOf(usual[name]))).page, name).toMatch(/pipeline_record_data_idx/)
  }
  const many = await plansOf(viewOf(usual['a value that many have']))
  expect(many.page).toMatch(/Index Scan using pipeline_record_pipeline_id_created_at_id_idx/)
  expect(many.page).not.toMatch(/data_idx|Sort/)
})

it('the index on all text has no say in what somebody asks who does not see all fields', async () => {
  const view = { ...viewOf(usual['a value that many have']), shown: fields.filter(({ key }) => key !== 'secret') }
  const read = readFilter(fields, usual['a rare part of a text'])
  if ('problems' in read) throw new Error('refused')
  const wish = { search: 'abcde', filter: read.filter }
  expect(await narrowedFrom(pool, { ...view, audience: 'outside' }, [], wish, 51)).not.toContain('search_text')
  expect(await narrowedFrom(pool, { ...view, shown: fields }, [], wish, 51)).toContain('search_text')
})

it('what is found the quicker way is what the filter says', async () => {
  for (const [name, config] of Object.entries(usual)) {
    const view = viewOf(config)
    const values: unknown[] = []
    const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n ${viewFrom(view, values)}`, values)
    const [expected = 0] = rows.map(({ n }) => n)
    const exact = await listView(pool, view, { count: 'exact' })
    expect(exact.count, name).toBe(expected)
    expect(exact.results.length, name).toBe(Math.min(50, expected))
    const counted = await countView(pool, view)
    if (expected <= 10_000) expect(counted, name).toEqual({ count: expected })
    else expect(counted, name).toMatchObject({ count_is_estimate: true })
    expect(counted.count).toBeGreaterThanOrEqual(Math.min(expected, 10_000))
  }
})

it('for outsiders a large count is counted, and drawn from nothing else', async () => {
  const view: RecordView = { ...viewOf(usual['a value that many have']), audience: 'outside' }
  const { count } = await listView(pool, view, { count: 'exact' })
  expect(count).toBeGreaterThan(10_000)
  expect(await countView(pool, view)).toEqual({ count, count_is_estimate: true })
})

it('a filter that is saved has its values counted, once, and then the planner knows how many there are', async () => {
  const config = usual['one that some have']
  const expected = () => {
    const values: unknown[] = []
    return expectedRows(pool, viewFrom(viewOf(config), values), values)
  }
  const named = async () => (await pool.query(`select stxname from pg_statistic_ext order by 1`)).rows
  const saved = await makeSavedFilter(prisma, pipeline, account, { filterConfig: JSON.parse(JSON.stringify(config)) })
  await makeStatistics(pool, saved.id)
  const made = await named()
  expect(made).toHaveLength(1)
  const right = EACH / 80
  expect(Math.abs((await expected()) - right)).toBeLessThan(right / 2)
  await makeStatistics(pool, saved.id)
  expect(await named()).toEqual(made)
})

it('a large pipeline that was sorted by a field is kept in that order, both ways and past what is empty', async () => {
  const view: RecordView = { ...viewOf(usual['a value that many have']), within: null }
  await pool.query(
    "update pipeline_record set data = data - 'worth' where pipeline_id = $1 and data->'agents'->0->'user_id' = '3'",
    [pipeline.id],
  )
  const read = async (sort: string, pages: number) => {
    const ids: string[] = []
    let cursor: string | undefined
    for (let page = 0; page < pages && cursor !== null; page++) {
      const list = await listView(pool, view, { sort, page_size: 100, cursor })
      ids.push(...list.results.map(({ id }) => id))
      cursor = list.next_cursor ?? undefined
      if (!cursor) break
    }
    return ids
  }
  for (const sort of ['worth', '-worth', 'name', '-closes']) {
    const before = await read(sort, EACH / 100 + 1)
    expect(new Set(before).size, sort).toBe(EACH)
    await makeOrder(pool, `${pipeline.id} ${sort}`)
    await makeOrder(pool, `${pipeline.id} ${sort}`)
    expect(await read(sort, EACH / 100 + 1), sort).toEqual(before)

    const order = recordOrder(view, sort)
    const values: unknown[] = []
    const plan = await planOf(`select e.data ${viewFrom(view, values)} ${order.orderBy} limit 51`, values)
    expect(plan, sort).toContain(order.index?.name)
    expect(plan, sort).not.toMatch(/Sort/)
  }
  const made = await pool.query("select from pg_class where relname like 'record_order_%' and relkind = 'i'")
  expect(made.rowCount).toBe(4)
})

it('no order is kept of what is no field, or of a pipeline that is gone', async () => {
  await makeOrder(pool, `${pipeline.id} -nothing`)
  const gone = await makePipeline(prisma, workspace, { fields, deletedAt: new Date() })
  await makeOrder(pool, `${gone.id} worth`)
  const { rows } = await pool.query<{ predicate: string }>(
    `select pg_get_expr(indpred, indrelid) as predicate from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relname like 'record_order_%'`,
  )
  expect(rows.filter(({ predicate }) => !predicate.includes(pipeline.id))).toEqual([])
})
