import * as contract from '@latchkey/contract'
import { makePipeline, makeRecord } from '@latchkey/db/testing'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { exportGate } from '../../../platform/export/export-gate.ts'
import { fillPipeline } from '../../../testing/fill-pipeline.ts'
import { openRecords } from '../../../testing/open-records.ts'
import { signUp } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'
import { unzip } from '../../../testing/unzip.ts'

const app = await startTestApp({ LIMITS: 'register=1000/1h,public=10000/1m' })

type Shop = Awaited<ReturnType<typeof openRecords>>
type Browser = ReturnType<typeof app.browser>

/** A field of every type, and a record in which each of them holds something that spoils a file. */
async function openEveryType() {
  const shop = await openRecords(app)
  const people = await makePipeline(
    app.db,
    { id: shop.workspaceId },
    {
      fields: [{ key: 'name', label: 'Name', type: 'text' }],
    },
  )
  const related = await makeRecord(app.db, people, { name: '=Ann "A", of Leeds' })
  const types = contract.fieldTypes.filter((type) => type !== 'relation')
  const options = ['-one', 'two; three']
  const fields = types.map((type) => ({
    key: `a_${type}`,
    label: type === 'text' ? '=Label' : `Label ${type}`,
    type,
    ...(type.includes('select') && { options }),
  }))
  const relation = { key: 'a_relation', label: 'Label relation', type: 'relation', pipeline_id: people.id }
  const status = { key: 'status', label: 'Status', type: 'select', options: ['active'] }
  await app.db.pipeline.update({
    where: { id: shop.pipeline.id },
    data: { fields: [...fields, relation, status] },
  })
  const filled = {
    a_text: '=HYPERLINK("http://evil.test")\nand, "more"',
    a_number: -12.5,
    a_currency: { amount: -3, currency: 'GBP' },
    a_date: '2026-11-21',
    a_boolean: false,
    a_select: '-one',
    a_multi_select: ['-one', 'two; three'],
    a_user: [
      { user_id: 7, name: '+Ann' },
      { user_id: 'b', name: 'Bob' },
    ],
    a_email: '@ann@example.test',
    a_phone: '+44 20 7946 0958',
    a_url: 'https://example.test/?a=1,2',
    a_relation: related.id,
    status: 'active',
    hidden_before: 'no longer a field',
  }
  const full = await shop.record(filled, { createdAt: new Date(Date.now() - 60_000) })
  const empty = await shop.record({ status: 'active', a_phone: '+1+SUM(A1)', a_text: '', a_multi_select: [] })
  return { ...shop, full, empty, related }
}

const HEAD = [
  "'=Label",
  'Label number',
  'Label currency',
  'Label currency (currency)',
  'Label date',
  'Label boolean',
  'Label select',
  'Label multi_select',
  'Label user',
  'Label email',
  'Label phone',
  'Label url',
  'Label relation',
  'Status',
]
const FULL = [
  `'=HYPERLINK("http://evil.test")\nand, "more"`,
  '-12.5',
  '-3',
  'GBP',
  '2026-11-21',
  'false',
  "'-one",
  "'-one; two; three",
  "'+Ann; Bob",
  "'@ann@example.test",
  '+44 20 7946 0958',
  'https://example.test/?a=1,2',
  `'=Ann "A", of Leeds`,
  'active',
]
const EMPTY = [...Array(10).fill(''), "'+1+SUM(A1)", '', '', 'active']

/** The three roads to the same file. */
const roads = [
  [
    'a pipeline',
    async ({ browser, pipeline }: Shop) => ({
      browser: browser as Browser,
      path: `/v1/pipelines/${pipeline.id}`,
    }),
  ],
  [
    'a saved filter',
    async ({ browser, filter }: Shop) => ({ browser: browser as Browser, path: `/v1/saved-filters/${filter.id}` }),
  ],
  [
    'a link',
    async ({ share }: Shop) => ({
      browser: app.browser(),
      path: `/v1/public/shares/${(await share({ access_mode: 'export' })).token}`,
    }),
  ],
] as const

async function fetched(browser: Browser, url: string) {
  const response = await browser.send({ method: 'GET', url })
  return { status: response.statusCode, headers: response.headers, text: response.body, bytes: response.rawPayload }
}

it.each(roads)('CSV of %s holds every type, and nothing that a spreadsheet would run', async (_, road) => {
  const shop = await openEveryType()
  const { browser, path } = await road(shop)
  const { status, headers, text } = await fetched(browser, `${path}/export?sort=created_at`)
  expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(headers['content-disposition']).toBe('attachment; filename="records.csv"')
  expect(headers['cache-control']).toBe('no-store')
  expect(parse(text)).toEqual([HEAD, FULL, EMPTY])
})

it.each(roads)('JSON of %s is what its list gives', async (_, road) => {
  const shop = await openEveryType()
  const { browser, path } = await road(shop)
  const list = JSON.parse((await fetched(browser, `${path}/records?sort=created_at`)).text)
  const { headers, text } = await fetched(browser, `${path}/export?sort=created_at&format=json`)
  expect(headers['content-type']).toBe('application/json; charset=utf-8')
  const rows = list.results.map((row: object) => contract.RecordRow.parse(row) && pick(row))
  expect(rows).toHaveLength(2)
  expect(JSON.parse(text)).toEqual(rows)
})

const pick = (row: object) =>
  Object.fromEntries(
    Object.entries(row).filter(([key]) => ['id', 'data', 'version', 'created_at', 'updated_at'].includes(key)),
  )

it.each(roads)('the spreadsheet of %s has the same cells, numbers being numbers', async (_, road) => {
  const shop = await openEveryType()
  const { browser, path } = await road(shop)
  const { headers, bytes } = await fetched(browser, `${path}/export?sort=created_at&format=xlsx`)
  expect(headers['content-type']).toBe(contract.exportTypes.xlsx)
  const files = unzip(bytes)
  const sheet = files['xl/worksheets/sheet1.xml'] ?? ''
  const texts = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text)
  expect(sheet).toContain('<v>-12.5</v>')
  expect(sheet).not.toContain('<f>')
  for (const cell of ["'=Label", "'+Ann; Bob", '+44 20 7946 0958', "'+1+SUM(A1)", 'GBP']) expect(texts).toContain(cell)
  expect(texts.filter((text) => /^[=+\-@]/.test(text ?? ''))).toEqual(['+44 20 7946 0958'])
})

it('takes the search, filter and order of the list, and refuses what that refuses', async () => {
  const { record, share } = await openRecords(app)
  for (const company_name of ['Bolt', 'Acme', 'Acme & Sons']) await record({ company_name, status: 'active' })
  await record({ company_name: 'Acme lost', status: 'lost' })
  const { token } = await share({ access_mode: 'export', shared_fields: ['company_name'] })
  const ask = (query: object) =>
    app.browser().call(contract.exportPublicRecords, { params: { token }, query: query as { format?: 'csv' } })
  const names = async (query: object) => (await ask({ format: 'csv', ...query })).response.body.split('\n').slice(1, -1)
  expect(await names({ search: 'acme', sort: 'company_name' })).toEqual(['Acme', 'Acme & Sons'])
  expect(await names({ sort: '-company_name' })).toEqual(['Bolt', 'Acme & Sons', 'Acme'])
  const filter = (field: string) =>
    JSON.stringify({
      groups: [{ logic: 'AND', filters: [{ field, operator: 'starts_with', value: "B'; --" }] }],
      groupLogic: 'AND',
    })
  expect(await names({ filter: filter('company_name') })).toEqual([])
  expect(JSON.parse((await ask({ format: 'json', search: 'nobody' })).response.body)).toEqual([])
  for (const format of contract.exportFormats) {
    for (const query of [{ sort: 'status' }, { filter: filter('status') }, { filter: '{' }]) {
      expect((await ask({ format, ...query })).problem.code).toBe('validation_failed')
    }
  }
  expect((await ask({ format: 'pdf' })).problem.code).toBe('validation_failed')
})

it('is for modes and people that export', async () => {
  const { share, filter, pipeline } = await openRecords(app)
  for (const access_mode of ['view_only', 'comment', 'filtered_edit']) {
    const { token } = await share({ access_mode })
    const answer = await app.browser().call(contract.exportPublicRecords, { params: { token } })
    expect(answer.problem.code).toBe('forbidden')
  }
  const stranger = (await signUp(app)).browser
  expect((await stranger.call(contract.exportSavedFilter, { params: { id: filter.id } })).problem.code).toBe(
    'not_found',
  )
  expect((await stranger.call(contract.exportRecords, { params: { id: pipeline.id } })).problem.code).toBe('not_found')
})

it('says that a spreadsheet is full, and to take CSV', async () => {
  const { pipeline, browser } = await openRecords(app)
  await fillPipeline(app.services.pool, pipeline.id)
  const params = { id: pipeline.id }
  const { status, problem } = await browser.call(contract.exportRecords, { params, query: { format: 'xlsx' } })
  expect([status, problem.code]).toEqual([422, 'limit_reached'])
  expect(problem.detail).toContain('CSV')
  const csv = await browser.call(contract.exportRecords, { params, query: { format: 'csv' } })
  expect(csv.response.body.split('\n')).toHaveLength(contract.mostSheetRows + 3)

  // Whoever goes away in the middle leaves nothing behind.
  await app.server.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address?.port}/v1/pipelines/${pipeline.id}/export?format=json`
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  for (let i = 0; i < 6; i++) {
    const leaving = new AbortController()
    const answer = await fetch(url, { headers: { cookie }, signal: leaving.signal })
    await answer.body?.getReader().read()
    leaving.abort()
  }
  const connections = async () => {
    const { rows } = await app.services.pool.query(
      "select 1 from pg_stat_activity where application_name = 'latchkey export' and datname = current_database()",
    )
    return rows.length
  }
  await expect.poll(connections).toBe(0)
  await expect.poll(() => [exportGate.running, exportGate.waiting]).toEqual([0, 0])
})
