import {
  addCollaborator,
  addRecordComment,
  createRecord,
  deleteRecord,
  updateRecord,
  updateSavedFilter,
} from '@latchkey/contract'
import { makePipeline, makeRecord } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { openLive } from '../testing/open-live.ts'
import { activeOnly, openRecords } from '../testing/open-records.ts'
import { signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()

async function open() {
  const shop = await openRecords(app)
  const record = await shop.record({ company_name: 'Acme', status: 'active' })
  const params = { id: record.id }
  const rename = (company_name: string) => shop.browser.get(updateRecord, { params, body: { data: { company_name } } })
  const add = () =>
    shop.browser.get(createRecord, {
      params: { id: shop.pipeline.id },
      body: { data: { company_name: 'Bolt', status: 'active' } },
    })
  const other = await makeRecord(app.db, await makePipeline(app.db, { id: shop.workspaceId }))
  const renameOther = () =>
    shop.browser.get(updateRecord, { params: { id: other.id }, body: { data: { company_name: 'Not of it' } } })
  return { ...shop, recordId: record.id, params, rename, add, renameOther }
}

it('tells the shop what happens to the records of a filter that it watches', async () => {
  const { browser, filter, recordId, rename, add, params, renameOther } = await open()
  const live = await openLive(app, browser)
  await live.watch({ watch: filter.id })
  await renameOther()
  await rename('Acme Ltd')
  expect(await live.next('record.edited')).toMatchObject({
    resource_id: filter.id,
    kind: 'saved_filter',
    actor: { name: 'Olive Owens', is_me: true },
    data: { record_id: recordId, fields: ['company_name'] },
  })
  const { id } = await add()
  expect(await live.next('record.created')).toMatchObject({ data: { record_id: id } })
  await browser.get(addRecordComment, { params, body: { body: 'Well' } })
  await live.next('record.commented')
  await browser.get(deleteRecord, { params })
  await live.next('record.deleted')
  expect(live.frames.filter(({ event }) => event === 'record.edited')).toHaveLength(1)
})

it('tells collaborators that something did, and not to what', async () => {
  const { browser, filter, rename } = await open()
  const person = await signUp(app, 'Connie', null)
  const body = { email: person.email, role: 'contributor' as const }
  await browser.get(addCollaborator, { params: { id: filter.id }, body })
  const live = await openLive(app, person.browser)
  await live.watch({ watch: filter.id })
  await rename('Acme Ltd')
  expect(await live.next('record.edited')).toMatchObject({ actor: { name: null, is_me: false }, data: {} })
  const told = live.frames.find(({ event }) => event === 'record.edited')
  expect(told?.data).toEqual({})
})

it('tells recipients that the content changed, and that somebody said something where they may', async () => {
  const { browser, filter, share, rename, add, params } = await open()
  const looking = await openLive(app)
  const talking = await openLive(app)
  await looking.watch({ watch_share: (await share()).token })
  await talking.watch({ watch_share: (await share({ access_mode: 'comment' })).token })
  await rename('Acme Ltd')
  expect(await looking.next('content.changed')).toMatchObject({ resource_id: null, data: { content: { count: 1 } } })
  await add()
  expect(await looking.next('content.changed')).toMatchObject({ data: { content: { count: 2 } } })
  await browser.get(addRecordComment, { params, body: { body: 'Well' } })
  expect(await talking.next('comment.added')).toMatchObject({ data: {} })
  const filter_config = structuredClone(activeOnly)
  Object.assign(filter_config.groups[0]?.filters[0] ?? {}, { value: 'won' })
  await browser.get(updateSavedFilter, { params: { id: filter.id }, body: { filter_config } })
  expect(await looking.next('content.changed')).toMatchObject({ data: { content: { count: 0 } } })
  await looking.settled()
  const events = new Set(looking.frames.map(({ event }) => event))
  expect([...events]).toEqual(['watching', 'content.changed', 'refused'])
})

it('has whoever was away look anew', async () => {
  const { browser, filter, share, rename } = await open()
  const { token } = await share()
  const live = await openLive(app, browser)
  const { data } = await live.watch({ watch: filter.id })
  const visitor = await openLive(app)
  const since = new Date(Date.now() + 10_000).toISOString()
  await visitor.watch({ watch_share: token, since })
  expect(visitor.frames.map(({ event }) => event)).toEqual(['watching'])
  await visitor.close()
  await live.close()
  const left = new Date().toISOString()
  await rename('While they were away')
  const again = await openLive(app, browser)
  await again.watch({ watch: filter.id, after: String(data.cursor) })
  expect(again.frames.map(({ event }) => event)).toContain('resync')
  const back = await openLive(app)
  await back.watch({ watch_share: token, since: left })
  expect(back.frames.map(({ event }) => event)).toEqual(['content.changed', 'watching'])
})
