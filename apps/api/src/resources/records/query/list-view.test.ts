import { type Field, type FilterConfig, type ReadFilter, readFilter } from '@latchkey/contract'
import { makePipeline, makeRecord, makeWorkspace, testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { AppError } from '../../../platform/app-error.ts'
import type { RecordView } from '../record-view.ts'
import { findInView } from './find-in-view.ts'
import { listView, type ViewQuery } from './list-view.ts'
import { presentRecord } from './present-record.ts'
import { searchTextOf } from './search-text.ts'

const { pool, prisma } = await testDatabase()

const fields = (companies: string): Field[] => [
  { key: 'name', label: 'Name', type: 'text' },
  { key: 'size', label: 'Size', type: 'number' },
  { key: 'worth', label: 'Worth', type: 'currency' },
  { key: 'closes', label: 'Closes', type: 'date' },
  { key: 'hot', label: 'Hot', type: 'boolean' },
  { key: 'status', label: 'Status', type: 'select', options: ['active', 'won', 'lost'] },
  { key: 'tags', label: 'Tags', type: 'multi_select', options: ['red', 'blue'] },
  { key: 'agents', label: 'Agents', type: 'user' },
  { key: 'company', label: 'Company', type: 'relation', pipeline_id: companies },
  { key: 'secret', label: 'Secret', type: 'text' },
]

async function makeWorld() {
  const workspace = await makeWorkspace(prisma)
  const companies = await makePipeline(prisma, workspace, {
    fields: [
      { key: 'kind', label: 'Kind', type: 'select', options: ['big'] },
      { key: 'title', label: 'Title', type: 'text' },
    ],
  })
  const all = fields(companies.id)
  const pipeline = await makePipeline(prisma, workspace, { fields: all })
  const shop: RecordView & { audience: 'shop' } = {
    pipeline: { id: pipeline.id, name: pipeline.name, workspaceId: workspace.id },
    fields: all,
    shown: all,
    within: null,
    audience: 'shop',
  }
  const outside = (keys: string[], within: ReadFilter | null = null): RecordView => ({
    ...shop,
    shown: all.filter(({ key }) => keys.includes(key)),
    within,
    audience: 'outside',
  })
  return { workspace, companies, pipeline, all, shop, outside }
}

const equals = (field: string, value: unknown, operator = 'equals') =>
  ({ groups: [{ logic: 'AND', filters: [{ field, operator, value }] }], groupLogic: 'AND' }) as FilterConfig

function read(all: Field[], config: FilterConfig): ReadFilter {
  const found = readFilter(all, config)
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return found.filter
}

/** All pages by cursor, one after the other. */
async function walk(view: RecordView, query: ViewQuery) {
  const ids: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listView(pool, view, { ...query, ...(cursor && { cursor }) })
    ids.push(...page.results.map(({ id }) => id))
    if (page.next_cursor === null) return ids
    cursor = page.next_cursor
    expect(cursor.length).toBeLessThanOrEqual(500)
  }
}

const refusal = async (view: RecordView, query: ViewQuery) => {
  const error = await listView(pool, view, query).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error(`it was not refused: ${JSON.stringify(query)}`)
  return { code: error.code, detail: error.detail, errors: error.errors }
}

const LONG = '🙂'.repeat(100)

const SAMPLES: Record<string, unknown[]> = {
  name: ['b', 'B', 'a', 'ä', LONG, `${LONG}x`, `\u0001${LONG}`, '', null, 5, ['x'], 'two\nlines'],
  size: [1, 1, -1.5, 1e15, 1e-7, 0, null, '7', {}],
  worth: [{ amount: 5, currency: 'GBP' }, { amount: 5, currency: 'EUR' }, { amount: -1, currency: 'GBP' }, 'x', null],
  closes: ['2026-11-21', '2026-11-21', '1999-01-01', 'today', '', 20261121],
  hot: [true, false, false, null, 'true'],
  status: ['active', 'won', 'active', null],
}

it('pages by every sort lose nothing and repeat nothing, and what is empty comes last', async () => {
  const { pipeline, shop } = await makeWorld()
  for (let i = 0; i < 60; i++) {
    const values = Object.entries(SAMPLES).map(([key, some], n) => [key, some[Math.floor(i / (n + 1)) % some.length]])
    const data = Object.fromEntries(values.filter(([, value]) => value !== null))
    const at = new Date(1_700_000_000_000 + (i % 7))
    await makeRecord(prisma, pipeline, data, { createdAt: at, updatedAt: new Date(at.getTime() + (i % 3)) })
  }
  const everything = (await walk(shop, {})).toSorted()
  expect(everything).toHaveLength(60)
  for (const key of ['created_at', 'updated_at', ...Object.keys(SAMPLES)]) {
    for (const sort of [key, `-${key}`]) {
      const paged = await walk(shop, { sort, page_size: 7 })
      expect(paged.toSorted(), sort).toEqual(everything)
      const { results } = await listView(pool, shop, { sort, page_size: 100 })
      expect(paged, sort).toEqual(results.map(({ id }) => id))
      const second = await listView(pool, shop, { sort, page_size: 7, page: 2 })
      expect(second.results.map(({ id }) => id)).toEqual(paged.slice(7, 14))
      const states = results.map(({ data }) => isOrdered(key, data[key]))
      expect(states, sort).toEqual(states.toSorted((a, b) => Number(b) - Number(a)))
      expect(states.includes(false), sort).toBe(!key.endsWith('_at'))
    }
  }
})

function isOrdered(key: string, value: unknown) {
  if (key.endsWith('_at')) return true
  if (key === 'worth') return typeof value === 'object' && value !== null
  if (key === 'closes') return typeof value === 'string' && /^\d/.test(value)
  return (
    typeof value === { size: 'number', hot: 'boolean' }[key] ||
    (typeof value === 'string' && !(key in { size: 1, hot: 1 }))
  )
}

it('numbers and amounts are in order as numbers, texts whatever the case', async () => {
  const { pipeline, shop } = await makeWorld()
  for (const [size, name] of [
    [10, 'b'],
    [9, 'C'],
    [-1, 'A'],
  ] as const) {
    await makeRecord(prisma, pipeline, { size, name, worth: { amount: size, currency: 'GBP' } })
  }
  const names = async (sort: string) => (await listView(pool, shop, { sort })).results.map(({ data }) => data.name)
  expect(await names('size')).toEqual(['A', 'C', 'b'])
  expect(await names('-worth')).toEqual(['b', 'C', 'A'])
  expect(await names('name')).toEqual(['A', 'b', 'C'])
})

it('a made-up cursor, or one of another order, is refused', async () => {
  const { pipeline, shop } = await makeWorld()
  for (let i = 0; i < 3; i++) await makeRecord(prisma, pipeline, { name: `n${i}`, size: i })
  const { next_cursor: cursor } = await listView(pool, shop, { sort: 'size', page_size: 1 })
  expect((await refusal(shop, { sort: '-size', cursor: cursor ?? '' })).errors[0]?.path).toBe('cursor')
  const id = '0190a000-0000-7000-8000-000000000001'
  const made = ['', 'x', `size\0${id}\0many`, `size\0nobody\0${1}`, `size\0${id}\0${1}\0more`, `size\0${id}\0NaN`]
  for (const text of made) {
    const asked = { sort: 'size', cursor: Buffer.from(text).toString('base64url') || 'A' }
    expect((await refusal(shop, asked)).errors[0]?.path, text).toBe('cursor')
  }
  for (const value of ['2026-99-99', '99999999999999999', '-5']) {
    const asked = { cursor: Buffer.from(`-created_at\0${id}\0${value}`).toString('base64url') }
    expect((await refusal(shop, asked)).errors[0]?.path, value).toBe('cursor')
  }
})

it('what is hidden is answered as what does not exist, in sort, filter and search', async () => {
  const { pipeline, outside } = await makeWorld()
  await makeRecord(prisma, pipeline, { name: 'seen', secret: 'MARKER' })
  const view = outside(['name', 'agents', 'tags', 'company'])
  const swapped = (text: string, key: string) => JSON.parse(JSON.stringify(text).replaceAll(key, 'KEY'))
  for (const key of ['secret', 'status', 'nowhere']) {
    const sorted = await refusal(view, { sort: `-${key}` })
    expect(sorted).toEqual(await refusal(view, { sort: 'nowhere' }))
    for (const [operator, value] of [
      ['equals', 'x'],
      ['gt', 5],
      ['is_empty', undefined],
    ] as const) {
      const asked = (of: string) => refusal(view, { filter: JSON.stringify(equals(of, value, operator)) })
      expect(swapped(JSON.stringify(await asked(key)), key)).toEqual(
        swapped(JSON.stringify(await asked('nowhere')), 'nowhere'),
      )
    }
  }
  for (const key of ['agents', 'tags', 'company'])
    expect((await refusal(view, { sort: key })).errors[0]?.path).toBe('sort')
  for (const search of ['MARKER', 'marker', 'MARK', 'name', 'secret']) {
    expect(await listView(pool, view, { search })).toMatchObject({ results: [], count: 0 })
  }
  expect(JSON.stringify(await listView(pool, view, { search: 'seen' }))).not.toContain('MARKER')
})

it('a filter that is none is refused, and says where', async () => {
  const { outside, shop } = await makeWorld()
  const view = outside(['name', 'company'])
  const path = async (filter: string, of = view) => (await refusal(of, { filter })).errors.map((error) => error.path)
  expect(await path('{')).toEqual(['filter'])
  expect(await path('[]')).toEqual(['filter'])
  expect(await path('['.repeat(50_000))).toEqual(['filter'])
  expect(await path('{"groups":[],"groupLogic":"AND"}')).toEqual(['filter.groups'])
  expect(await path(JSON.stringify(equals('name', {})))).toEqual(['filter.groups.0.filters.0.value'])
  expect(await path(JSON.stringify(equals('name', 'x', 'gt')))).toEqual(['filter.groups.0.filters.0.operator'])
  expect(await path(JSON.stringify(equals('size', 'x')), shop)).toEqual(['filter.groups.0.filters.0.value'])
})

it('related records are labels to outsiders, who cannot ask for their ids', async () => {
  const { workspace, companies, pipeline, shop, outside } = await makeWorld()
  const acme = await makeRecord(prisma, companies, { kind: 'big', title: 'Acme Corp' })
  const gone = await makeRecord(prisma, companies, { title: 'Gone' }, { deletedAt: new Date() })
  const elsewhere = await makeRecord(prisma, await makePipeline(prisma, workspace), { company_name: 'Elsewhere' })
  for (const [name, company] of [
    ['a', acme.id],
    ['b', gone.id],
    ['c', elsewhere.id],
    ['d', 'nonsense'],
    ['e', 5],
  ] as const) {
    await makeRecord(prisma, pipeline, { name, company })
  }
  const view = outside(['name', 'company'])
  const seen = await listView(pool, view, { sort: 'name' })
  expect(seen.results.map(({ data }) => data)).toEqual([
    { name: 'a', company: 'Acme Corp' },
    ...['b', 'c', 'd', 'e'].map((name) => ({ name })),
  ])
  expect(Object.keys(seen.results[0] ?? {}).toSorted()).toEqual(['created_at', 'data', 'id', 'updated_at', 'version'])
  expect((await refusal(view, { filter: JSON.stringify(equals('company', acme.id)) })).errors[0]?.path).toBe(
    'filter.groups.0.filters.0.operator',
  )
  const there = {
    groups: [{ logic: 'AND', filters: [{ field: 'company', operator: 'is_not_empty' }] }],
    groupLogic: 'AND',
  }
  expect((await listView(pool, view, { filter: JSON.stringify(there) })).count).toBe(5)

  const [own] = (await listView(pool, shop, { filter: JSON.stringify(equals('company', acme.id)) })).results
  expect(own).toMatchObject({ data: { name: 'a', company: acme.id }, labels: { [acme.id]: 'Acme Corp' } })
})

it('a search takes every word, anywhere in what is shown, whatever the case', async () => {
  const { pipeline, shop, outside } = await makeWorld()
  const data = {
    name: 'Ärger 100%',
    size: 42.5,
    worth: { amount: 1250, currency: 'GBP' },
    tags: ['red', 'blue'],
    agents: [
      { user_id: 7, name: 'Josh "JC" Cowan' },
      { user_id: 8, name: 'Ann\\Lee' },
    ],
    secret: 'hidden',
  }
  await makeRecord(prisma, pipeline, data, { searchText: searchTextOf(data) })
  await makeRecord(prisma, pipeline, {
    name: 'Other',
    agents: [
      { user_id: 1, name: 'Bob' },
      { user_id: 2, name: 'Eve' },
    ],
  })
  const found = async (search: string, view: RecordView = shop) => (await listView(pool, view, { search })).count
  for (const view of [shop, outside(['name', 'size', 'worth', 'tags', 'agents'])]) {
    for (const search of [
      'ärger',
      'ÄRG',
      '100%',
      '42.5',
      '1250',
      'gbp',
      'RED',
      'cowan josh',
      '"jc"',
      'n\\l',
      '  ärger   blue ',
    ])
      expect(await found(search, view), search).toBe(1)
    for (const search of ['ärger bob', '_rger', '",', '[', '%%', 'user_id', 'redblue', 'a%r'])
      expect(await found(search, view), search).toBe(0)
    expect(await found('  ', view)).toBe(2)
  }
  expect(await found('hidden')).toBe(1)
  expect(await found('hidden', outside(['hot', 'company']))).toBe(0)
})

it('one record is found while it is in the view, by pool and by transaction', async () => {
  const { pipeline, all, shop, outside } = await makeWorld()
  const view = outside(['name'], read(all, equals('status', 'active')))
  const inside = await makeRecord(prisma, pipeline, { name: 'in', status: 'active', secret: 'MARKER' })
  const out = await makeRecord(prisma, pipeline, { name: 'out', status: 'won' })
  const deleted = await makeRecord(prisma, pipeline, { name: 'gone', status: 'active' }, { deletedAt: new Date() })
  const line = await findInView(pool, view, inside.id)
  expect(line && presentRecord(view, line)).toEqual({
    id: inside.id,
    data: { name: 'in' },
    version: 1,
    created_at: inside.createdAt,
    updated_at: inside.updatedAt,
  })
  expect(await prisma.$transaction((tx) => findInView(tx, view, inside.id))).toEqual(line)
  for (const { id } of [out, deleted]) expect(await findInView(pool, view, id)).toBeNull()
  expect(await findInView(pool, { ...view, within: 'nothing' }, inside.id)).toBeNull()
  expect(await findInView(pool, shop, deleted.id, { state: 'deleted' })).not.toBeNull()
  expect((await listView(pool, shop, { state: 'deleted' })).results.map(({ id }) => id)).toEqual([deleted.id])
  await expect(findInView(pool, view, deleted.id, { state: 'any' })).rejects.toThrow()
})

it('a list of another pipeline, or of a filter that broke, is empty', async () => {
  const [one, other] = [await makeWorld(), await makeWorld()]
  await makeRecord(prisma, one.pipeline, { name: 'a' })
  expect((await listView(pool, other.shop, {})).count).toBe(0)
  expect(await listView(pool, { ...one.shop, within: 'nothing' }, { count: 'exact' })).toMatchObject({
    results: [],
    count: 0,
  })
})
