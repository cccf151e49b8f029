import * as contract from '@latchkey/contract'
import { makePipeline, makeRecord, makeRepairRequest, makeShare } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { openRecords } from '../../../testing/open-records.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp({ LIMITS: 'register=1000/1h,public=10000/1m' })
const anybody = () => app.browser()

const deal = {
  company_name: 'Acme Corp',
  status: 'active',
  deal_value: { amount: 5, currency: 'GBP' },
  contact_email: 'josh@example.test',
}

async function open(wish: object = {}) {
  const shop = await openRecords(app)
  const mine = await shop.record(deal)
  const lost = await shop.record({ ...deal, company_name: 'Lost Ltd', status: 'lost' })
  const shared_fields = ['company_name', 'deal_value']
  const { token, id: shareId } = await shop.share({ shared_fields, ...wish })
  const change = (id: string, data: object, headers: Record<string, string> = {}) =>
    anybody().call(contract.updatePublicRecord, {
      params: { token, id },
      body: { data: data as Record<string, unknown> },
      headers,
    })
  return { ...shop, mine, lost, token, shareId, change }
}

it('shows the shared fields of the records inside the filter, and no others', async () => {
  const { token, mine, lost, record } = await open()
  const params = { token }
  const shown = { company_name: 'Acme Corp', deal_value: deal.deal_value }
  const pipeline = {
    name: 'Deals',
    fields: [
      { key: 'company_name', label: 'Company', type: 'text', required: true },
      { key: 'deal_value', label: 'Deal value', type: 'currency' },
    ],
  }
  const opened = await anybody().get(contract.openPublicShare, { params })
  expect(opened).toMatchObject({ kind: 'saved_filter', access_mode: 'view_only' })
  expect(opened.content).toEqual({ name: 'Active deals', pipeline, count: 1 })
  expect(await anybody().get(contract.getPublicPipeline, { params })).toEqual(pipeline)
  const row = {
    id: mine.id,
    data: shown,
    version: 1,
    created_at: mine.createdAt.toISOString(),
    updated_at: mine.updatedAt.toISOString(),
  }
  const list = await anybody().get(contract.listPublicRecords, { params })
  expect(list).toEqual({ results: [row], count: 1, page: 1, page_size: 50, next_cursor: null })
  expect(await anybody().get(contract.getPublicRecord, { params: { token, id: mine.id } })).toEqual(row)

  const gone = await record(deal, { deletedAt: new Date() })
  const elsewhere = await makeRecord(app.db, await makePipeline(app.db, { id: mine.workspaceId }), deal)
  for (const id of [lost.id, gone.id, elsewhere.id, crypto.randomUUID(), 'nonsense']) {
    const answer = await anybody().call(contract.getPublicRecord, { params: { token, id } })
    expect([answer.status, answer.problem.code]).toEqual([404, 'not_found'])
  }
})

it('asks the filter anew each time: what leaves it is gone, what comes in is there', async () => {
  const { token, mine, lost, browser, filter } = await open({ access_mode: 'filtered_edit' })
  const ids = async () =>
    (await anybody().get(contract.listPublicRecords, { params: { token } })).results.map(({ id }) => id)
  await browser.get(contract.updateRecord, { params: { id: mine.id }, body: { data: { status: 'won' } } })
  expect(await ids()).toEqual([])
  const body = { filter_config: structuredClone(filter.filter_config) as contract.FilterConfig }
  Object.assign(body.filter_config.groups[0]?.filters[0] ?? {}, { value: 'lost' })
  await browser.get(contract.updateSavedFilter, { params: { id: filter.id }, body })
  expect(await ids()).toEqual([lost.id])
  await browser.get(contract.deleteSavedFilter, { params: { id: filter.id } })
  const answer = await anybody().call(contract.listPublicRecords, { params: { token } })
  expect(answer.problem.code).toBe('not_found')
})

it('edits shared fields within the filter, each change under the name of the link', async () => {
  const { mine, lost, shareId, change, browser } = await open({ access_mode: 'filtered_edit' })
  const money = { amount: 150_000, currency: 'USD' }
  const edited = await change(mine.id, { company_name: 'Updated', deal_value: money }, { 'if-match': '"1"' })
  expect([edited.status, edited.response.headers.etag]).toEqual([200, '"2"'])
  expect(edited.body).toMatchObject({ id: mine.id, data: { company_name: 'Updated', deal_value: money }, version: 2 })
  expect(Object.keys(edited.body.data)).toEqual(['company_name', 'deal_value'])

  expect((await change(mine.id, { company_name: 'x' }, { 'if-match': '"1"' })).problem.code).toBe('version_conflict')
  expect((await change(lost.id, { company_name: 'x' })).problem.code).toBe('not_found')
  const wrong = await change(mine.id, { deal_value: 'much', company_name: null })
  expect([wrong.status, wrong.problem.errors.map(({ path }) => path).sort()]).toEqual([
    422,
    ['data.company_name', 'data.deal_value'],
  ])
  const whole = await browser.get(contract.getRecord, { params: { id: mine.id } })
  expect(whole.data).toEqual({ ...deal, company_name: 'Updated', deal_value: money })
  const { results } = await browser.get(contract.listRecordEdits, { params: { id: mine.id } })
  expect(results.map(({ field, share_id, actor }) => [field, share_id, actor.kind]).sort()).toEqual([
    ['company_name', shareId, 'share'],
    ['deal_value', shareId, 'share'],
  ])
  const log = await browser.get(contract.listAccessEntries, { params: { share: shareId } })
  expect(log.results.filter(({ what }) => what === 'edit')).toHaveLength(1)
})

it('refuses what would take a record out of the filter, unless the link lets it drop out', async () => {
  const shared_fields = ['company_name', 'status']
  const block = await open({ access_mode: 'filtered_edit', shared_fields })
  const refused = await block.change(block.mine.id, { status: 'won' })
  expect([refused.status, refused.problem.code]).toEqual([422, 'leaves_filter'])
  const drop = await open({ access_mode: 'filtered_edit', shared_fields, on_filter_exit: 'drop' })
  expect((await drop.change(drop.mine.id, { status: 'won' })).body).toMatchObject({ data: { status: 'won' } })
  const gone = await anybody().call(contract.getPublicRecord, { params: { token: drop.token, id: drop.mine.id } })
  expect(gone.problem.code).toBe('not_found')
})

it('edits in no other mode', async () => {
  for (const access_mode of ['view_only', 'comment', 'export']) {
    const { change, mine } = await open({ access_mode })
    expect((await change(mine.id, { company_name: 'x' })).problem.code).toBe('forbidden')
    expect((await change(crypto.randomUUID(), {})).problem.code).toBe('forbidden')
  }
})

it('talks about each record where the mode has comments', async () => {
  const { token, mine, lost, browser, shareId } = await open({ access_mode: 'comment' })
  const say = (id: string, body: object = { body: 'When?', author_name: 'Petra' }) =>
    anybody().call(contract.addPublicRecordComment, { params: { token, id }, body: body as { body: string } })
  const said = await say(mine.id)
  expect([said.status, said.body]).toMatchObject([201, { body: 'When?', author: { name: 'Petra', side: 'outsider' } }])
  await browser.get(contract.addRecordComment, { params: { id: mine.id }, body: { body: 'On Monday' } })
  const { results } = await anybody().get(contract.listPublicRecordComments, { params: { token, id: mine.id } })
  expect(results.map(({ body, author }) => [body, author])).toEqual([
    ['When?', { name: 'Petra', side: 'outsider' }],
    ['On Monday', { name: 'Forge & Co.', side: 'shop' }],
  ])
  expect((await say(lost.id)).problem.code).toBe('not_found')
  expect(
    (await anybody().call(contract.listPublicRecordComments, { params: { token, id: lost.id } })).problem.code,
  ).toBe('not_found')
  expect((await say(mine.id, { body: ' ' })).problem.errors).toMatchObject([{ path: 'body' }])
  expect(await app.db.recordComment.findMany({ where: { shareId } })).toMatchObject([{ recordId: mine.id }])
  // About all of them together nothing is said.
  const params = { token }
  expect((await anybody().call(contract.listPublicComments, { params })).problem.code).toBe('not_found')
  expect((await anybody().call(contract.addPublicComment, { params, body: { body: 'x' } })).problem.code).toBe(
    'not_found',
  )
  const looking = await open()
  const at = { params: { token: looking.token, id: looking.mine.id } }
  expect((await anybody().call(contract.listPublicRecordComments, at)).problem.code).toBe('forbidden')
})

it('lets strangers say so much an hour', async () => {
  const few = await startTestApp({ LIMITS: 'register=1000/1h,outsider=2/1h' })
  const shop = await openRecords(few)
  const { id } = await shop.record(deal)
  const { token } = await shop.share({ access_mode: 'comment' })
  const codes = []
  for (let i = 0; i < 3; i++) {
    const answer = await few
      .browser()
      .call(contract.addPublicRecordComment, { params: { token, id }, body: { body: 'x' } })
    codes.push(answer.status)
  }
  expect(codes).toEqual([201, 201, 429])
})

it('is nothing for links to other kinds, and nothing behind locks', async () => {
  const { token, mine, workspaceId, accountId, share } = await open()
  const repair = await makeRepairRequest(app.db, { id: workspaceId }, { id: accountId })
  const other = await makeShare(app.db, repair, { accessMode: 'comment' })
  const locked = await share({ share_type: 'password', password: 'open sesame 7' })
  const id = mine.id
  for (const [of, code] of [
    [other.token, 'not_found'],
    [locked.token, 'share_locked'],
  ] as const) {
    const params = { token: of, id }
    expect((await anybody().call(contract.getPublicPipeline, { params: { token: of } })).problem.code).toBe(code)
    expect((await anybody().call(contract.listPublicRecords, { params: { token: of } })).problem.code).toBe(code)
    expect((await anybody().call(contract.getPublicRecord, { params })).problem.code).toBe(code)
  }
  const comments = { params: { token: other.token, id } }
  expect((await anybody().call(contract.listPublicRecordComments, comments)).problem.code).toBe('not_found')
  expect(
    (await anybody().call(contract.addPublicRecordComment, { ...comments, body: { body: 'x' } })).problem.code,
  ).toBe('not_found')
  await anybody().get(contract.getPublicPipeline, { params: { token } })
})

it('labels what a relation leads to, and tells nothing else of it', async () => {
  const shop = await openRecords(app)
  const people = await makePipeline(
    app.db,
    { id: shop.workspaceId },
    {
      fields: [
        { key: 'name', label: 'Name', type: 'text' },
        { key: 'note', label: 'Note', type: 'text' },
      ],
    },
  )
  const ann = await makeRecord(app.db, people, { name: 'Ann', note: 'Secret' })
  const relation = { key: 'contact', label: 'Contact', type: 'relation', pipeline_id: people.id }
  const fields = [...(shop.pipeline.fields as object[]), relation]
  await app.db.pipeline.update({ where: { id: shop.pipeline.id }, data: { fields } })
  const { id } = await shop.record({ ...deal, contact: ann.id })
  const { token } = await shop.share({ access_mode: 'export' })
  const one = await anybody().get(contract.getPublicRecord, { params: { token, id } })
  expect(one.data.contact).toBe('Ann')
  const texts = [JSON.stringify(one)]
  for (const path of ['', '/pipeline', '/records', '/export', '/export?format=json']) {
    texts.push((await anybody().send({ method: 'GET', url: `/v1/public/shares/${token}${path}` })).body)
  }
  expect(texts.filter((text) => text.includes('Ann')).length).toBeGreaterThan(2)
  for (const secret of [ann.id, people.id, 'Secret', people.name]) {
    expect(texts.filter((text) => text.includes(secret))).toEqual([])
  }
})
