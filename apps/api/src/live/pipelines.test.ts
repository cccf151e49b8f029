import {
  createRecord,
  deletePipeline,
  deleteRecord,
  logout,
  removeMember,
  updatePipeline,
  updateRecord,
} from '@latchkey/contract'
import { makePipeline } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { openLive } from '../testing/open-live.ts'
import { openRecords } from '../testing/open-records.ts'
import { addMember, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()

/** A shop whose member watches its pipeline. */
async function watched() {
  const shop = await openRecords(app)
  const { id } = shop.pipeline
  const staff = await addMember(app, shop, 'member', 'Sam Staff')
  const live = await openLive(app, staff.browser)
  const { at, ...answer } = await live.watch({ watch_pipeline: id })
  expect(answer).toEqual({ event: 'watching', resource_id: null, pipeline_id: id, data: {} })
  const add = (company_name: string) =>
    shop.browser.get(createRecord, { params: { id }, body: { data: { company_name } } })
  return { ...shop, id, staff, live, add }
}

const heardBy = ({ frames }: { frames: { event: string }[] }) =>
  frames.map(({ event }) => event).filter((event) => event.startsWith('record.'))

it('tells a member what others do to its records, and to its fields', async () => {
  const { browser, id, live, add, pipeline, accountId } = await watched()
  const own = await openLive(app, browser)
  await own.watch({ watch_pipeline: id })
  const { id: record_id, version } = await add('Acme')
  const about = { resource_id: null, pipeline_id: id, actor: { name: 'Olive Owens', is_me: false } }
  expect(await live.next('record.created')).toMatchObject({ ...about, data: { record_id } })
  expect(await own.next('record.created')).toMatchObject({ actor: { name: 'Olive Owens', is_me: true } })
  const data = { company_name: 'Acme Ltd' }
  await browser.get(updateRecord, { params: { id: record_id }, body: { data } })
  const edited = await live.next('record.edited')
  expect(edited).toMatchObject({ ...about, data: { record_id, fields: ['company_name'] } })
  // The values themselves are asked for.
  expect(JSON.stringify(edited)).not.toContain('Acme Ltd')
  expect(JSON.stringify(edited)).not.toContain(accountId)
  await browser.get(deleteRecord, {
    params: { id: record_id },
    headers: { 'if-match': `"${version + 1}"` },
  })
  expect(await live.next('record.deleted')).toMatchObject({ ...about, data: { record_id } })
  await browser.get(updatePipeline, { params: { id }, body: { name: `${pipeline.name} now` } })
  expect(await live.next('pipeline.changed')).toMatchObject(about)
})

it('tells nothing of another pipeline, and no more once it is not watched', async () => {
  const { browser, workspaceId, live, add, id } = await watched()
  const other = await makePipeline(app.db, { id: workspaceId })
  const all = await openLive(app, browser)
  for (const watch_pipeline of [id, other.id]) await all.watch({ watch_pipeline })
  await browser.get(createRecord, { params: { id: other.id }, body: { data: { company_name: 'Not of it' } } })
  await add('Of it')
  await live.next('record.created')
  expect((await all.next('record.created')).pipeline_id).toBe(other.id)
  expect(heardBy(live)).toEqual(['record.created'])
  live.send({ unwatch: id.toUpperCase() })
  await live.settled()
  await add('Later')
  await all.next('record.created', { pipeline_id: id })
  await all.next('record.created', { pipeline_id: id })
  await live.settled()
  expect(heardBy(live)).toEqual(['record.created'])
})

it('lets in members only; what is not there is answered the same', async () => {
  const { id, workspaceId, filter } = await watched()
  const elsewhere = await signUp(app, 'Outsider')
  const nowhere = await signUp(app, 'Stranger', null)
  const { id: deleted } = await makePipeline(app.db, { id: workspaceId }, { deletedAt: new Date() })
  for (const browser of [null, elsewhere.browser, nowhere.browser]) {
    const live = await openLive(app, browser)
    for (const watch_pipeline of [id, deleted, filter.id, crypto.randomUUID()]) {
      const { at, ...answer } = await live.watch({ watch_pipeline })
      expect(answer).toEqual({ event: 'refused', resource_id: null, pipeline_id: watch_pipeline, data: {} })
    }
  }
  // A collaborator of a filter has its records, and not the table.
  const person = await signUp(app, 'Connie', null)
  const row = { email: person.email, emailKey: person.email, accountId: person.accountId, role: 'contributor' }
  await app.db.collaborator.create({ data: { id: crypto.randomUUID(), resourceId: filter.id, ...row } })
  const theirs = await openLive(app, person.browser)
  expect((await theirs.watch({ watch: filter.id })).event).toBe('watching')
  expect((await theirs.watch({ watch_pipeline: id })).event).toBe('refused')
})

describe('the watch ends', () => {
  it('when they leave the shop, and nothing comes through in between', async () => {
    const { browser, staff, live, add } = await watched()
    const membership = await app.db.membership.findFirstOrThrow({ where: { accountId: staff.accountId } })
    await browser.get(removeMember, { params: { id: membership.id } })
    for (let n = 0; n < 5; n++) await add(`After ${n}`)
    await live.next('access.ended')
    await live.settled()
    expect(heardBy(live)).toEqual([])
  })

  it('when the row is simply gone', async () => {
    const { staff, live, id } = await watched()
    await app.db.membership.deleteMany({ where: { accountId: staff.accountId } })
    expect(await live.next('access.ended')).toMatchObject({ resource_id: null, pipeline_id: id })
  })

  it('when they sign out, and when another workspace is the active one', async () => {
    const { staff, live, id, browser, accountId } = await watched()
    await staff.browser.get(logout)
    await live.next('access.ended')
    const own = await openLive(app, browser)
    await own.watch({ watch_pipeline: id })
    await app.db.authSession.updateMany({ where: { accountId }, data: { workspaceId: null } })
    await own.next('access.ended')
  })

  it('when the pipeline is deleted', async () => {
    const { browser, workspaceId } = await openRecords(app)
    const { id } = await makePipeline(app.db, { id: workspaceId })
    const live = await openLive(app, browser)
    await live.watch({ watch_pipeline: id })
    await browser.get(deletePipeline, { params: { id } })
    await live.next('access.ended')
    expect((await live.watch({ watch_pipeline: id })).event).toBe('refused')
  })
})
