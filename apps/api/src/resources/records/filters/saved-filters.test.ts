import * as contract from '@latchkey/contract'
import { makePipeline } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { activeOnly, openRecords } from '../../../testing/open-records.ts'
import { addMember, signUp } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp()

const asking = (field: string, operator: string, value?: unknown) =>
  ({ groups: [{ logic: 'AND', filters: [{ field, operator, value }] }], groupLogic: 'AND' }) as contract.FilterConfig

async function invite(shop: Awaited<ReturnType<typeof openRecords>>, role: contract.CollaboratorRole) {
  const person = await signUp(app, 'Connie', null)
  const params = { id: shop.filter.id }
  await shop.browser.get(contract.addCollaborator, { params, body: { email: person.email, role } })
  return person
}

it('names a selection, which its shop lists, changes and deletes', async () => {
  const { browser, pipeline, filter } = await openRecords(app)
  expect(filter).toMatchObject({
    name: 'Active deals',
    pipeline: { id: pipeline.id, name: 'Deals' },
    filter_config: activeOnly,
    visibility: 'workspace',
    is_broken: false,
    reach: { people: 0, links: 0 },
    version: 1,
    fields: [{ key: 'company_name' }, {}, {}, {}, {}],
  })
  const params = { id: filter.id }
  const other = await browser.get(contract.createSavedFilter, {
    body: { name: 'Big ones', pipeline_id: pipeline.id, filter_config: asking('deal_value', 'gt', 1000) },
  })
  const list = (query: object = {}) => browser.get(contract.listSavedFilters, { query })
  expect((await list()).results.map(({ id }) => id)).toEqual([other.id, filter.id])
  expect((await list({ sort: 'title' })).results.map(({ id }) => id)).toEqual([filter.id, other.id])
  expect((await list({ q: 'deals act' })).results.map(({ id }) => id)).toEqual([filter.id])
  expect((await list({ pipeline_id: crypto.randomUUID() })).results).toEqual([])
  const first = await list({ page_size: 1 })
  expect((await list({ page_size: 1, cursor: first.next_cursor ?? '' })).results.map(({ id }) => id)).toEqual([
    filter.id,
  ])

  const body = { name: 'Won', filter_config: asking('status', 'equals', 'won') }
  const changed = await browser.get(contract.updateSavedFilter, { params, body, headers: { 'if-match': '"1"' } })
  expect(changed).toMatchObject({ ...body, version: 2 })
  expect(await browser.get(contract.updateSavedFilter, { params, body })).toMatchObject({ version: 2 })
  const stale = await browser.call(contract.updateSavedFilter, { params, body, headers: { 'if-match': '"1"' } })
  expect(stale.problem.code).toBe('version_conflict')
  expect(await browser.get(contract.getSavedFilter, { params })).toEqual(changed)

  await browser.get(contract.deleteSavedFilter, { params, headers: { 'if-match': '"2"' } })
  expect((await browser.call(contract.getSavedFilter, { params })).problem.code).toBe('not_found')
  expect((await list()).results.map(({ id }) => id)).toEqual([other.id])
  const actions = await app.db.auditEntry.findMany({ where: { resourceId: filter.id }, orderBy: { seq: 'asc' } })
  expect(actions.map(({ action }) => action)).toEqual([
    'saved_filter.created',
    'saved_filter.changed',
    'saved_filter.deleted',
  ])
})

it('refuses what makes no sense by its place, and changes nothing', async () => {
  const { browser, pipeline, filter } = await openRecords(app)
  const filter_config: contract.FilterConfig = {
    groups: [
      { logic: 'AND', filters: [{ field: 'status', operator: 'equals', value: 'active' }] },
      {
        logic: 'OR',
        filters: [
          { field: 'nothing', operator: 'equals', value: 1 },
          { field: 'deal_value', operator: 'contains', value: 1 },
          { field: 'deal_value', operator: 'gt', value: 'much' },
        ],
      },
    ],
    groupLogic: 'AND',
  }
  const paths = ['field', 'operator', 'value'].map((at, i) => `filter_config.groups.1.filters.${i}.${at}`)
  const made = await browser.call(contract.createSavedFilter, {
    body: { name: 'x', pipeline_id: pipeline.id, filter_config },
  })
  expect([made.status, made.problem.errors.map(({ path }) => path)]).toEqual([422, paths])
  const params = { id: filter.id }
  const changed = await browser.call(contract.updateSavedFilter, { params, body: { name: 'y', filter_config } })
  expect([changed.status, changed.problem.errors.map(({ path }) => path)]).toEqual([422, paths])
  expect(await browser.get(contract.getSavedFilter, { params })).toEqual(filter)
  const empty = { groups: [], groupLogic: 'AND' } as unknown as contract.FilterConfig
  const none = await browser.call(contract.createSavedFilter, {
    body: { name: 'x', pipeline_id: pipeline.id, filter_config: empty },
  })
  expect(none.problem.errors).toMatchObject([{ path: 'filter_config.groups' }])

  const elsewhere = await signUp(app)
  const theirs = await makePipeline(app.db, { id: elsewhere.workspaceId })
  for (const pipeline_id of [theirs.id, crypto.randomUUID()]) {
    const answer = await browser.call(contract.createSavedFilter, {
      body: { name: 'x', pipeline_id, filter_config: activeOnly },
    })
    expect(answer.problem.errors).toMatchObject([{ path: 'pipeline_id' }])
  }
})

it('holds only what matches now: lists, searches, sorts, opens and edits it', async () => {
  const { browser, filter, record } = await openRecords(app)
  const mine = await record({ company_name: 'Acme', status: 'active', deal_value: { amount: 5, currency: 'GBP' } })
  const bolt = await record({ company_name: 'Bolt', status: 'active' })
  const lost = await record({ company_name: 'Lost Ltd', status: 'lost' })
  await record({ company_name: 'Gone', status: 'active' }, { deletedAt: new Date() })
  const params = { id: filter.id }
  const list = async (query: object = {}) => {
    const { results, count } = await browser.get(contract.listSavedFilterRecords, { params, query })
    return [results.map(({ data }) => data.company_name), count]
  }
  expect(await list({ sort: 'company_name' })).toEqual([['Acme', 'Bolt'], 2])
  expect(await list({ search: 'acme' })).toEqual([['Acme'], 1])
  expect(await list({ filter: JSON.stringify(asking('deal_value', 'is_empty')) })).toEqual([['Bolt'], 1])

  const of = (record_id: string) => ({ ...params, record_id })
  const one = await browser.get(contract.getSavedFilterRecord, { params: of(mine.id) })
  expect(one).toMatchObject({ id: mine.id, version: 1, data: { company_name: 'Acme' } })
  expect((await browser.call(contract.getSavedFilterRecord, { params: of(lost.id) })).problem.code).toBe('not_found')

  const change = (record_id: string, data: object, headers = {}) =>
    browser.call(contract.updateSavedFilterRecord, {
      params: of(record_id),
      body: { data: data as Record<string, unknown>, reason: 'It moved' },
      headers,
    })
  expect((await change(mine.id, { company_name: 'Acme Ltd' }, { 'if-match': '"1"' })).body).toMatchObject({
    version: 2,
    data: { company_name: 'Acme Ltd' },
  })
  expect((await change(mine.id, { company_name: 'x' }, { 'if-match': '"1"' })).problem.code).toBe('version_conflict')
  expect((await change(mine.id, { status: 'won' })).problem.code).toBe('leaves_filter')
  expect((await change(lost.id, { company_name: 'x' })).problem.code).toBe('not_found')
  expect((await change(mine.id, { nothing: 1 })).problem.errors).toMatchObject([{ path: 'data.nothing' }])
  expect(await app.db.edit.findMany({ where: { subjectId: mine.id } })).toMatchObject([
    { field: 'company_name', before: 'Acme', after: 'Acme Ltd', reason: 'It moved', shareId: null },
  ])

  const said = await browser.get(contract.addSavedFilterComment, { params: of(bolt.id), body: { body: 'Call them' } })
  expect(said).toMatchObject({ body: 'Call them', author: { name: 'Olive Owens', side: 'shop' } })
  const { results } = await browser.get(contract.listSavedFilterComments, { params: of(bolt.id) })
  expect(results).toEqual([said])
  const outside = { params: of(lost.id) }
  expect((await browser.call(contract.listSavedFilterComments, outside)).problem.code).toBe('not_found')
  expect((await browser.call(contract.addSavedFilterComment, { ...outside, body: { body: 'x' } })).problem.code).toBe(
    'not_found',
  )
})

it('explains which conditions hold, of a record outside it too', async () => {
  const { browser, filter, record, pipeline } = await openRecords(app)
  const lost = await record({ company_name: 'Lost Ltd', status: 'lost' })
  const acme = await record({ company_name: 'Acme', status: 'active' })
  const params = { id: filter.id }
  const explain = (record_id: string) => browser.get(contract.explainSavedFilter, { params, query: { record_id } })
  const filters = (matches: boolean) => [{ field: 'status', operator: 'equals', matches }]
  expect(await explain(acme.id)).toEqual({ matches: true, groups: [{ matches: true, filters: filters(true) }] })
  expect(await explain(lost.id)).toEqual({ matches: false, groups: [{ matches: false, filters: filters(false) }] })
  const other = await makePipeline(app.db, { id: pipeline.workspaceId })
  for (const record_id of [other.id, crypto.randomUUID()]) {
    const answer = await browser.call(contract.explainSavedFilter, { params, query: { record_id } })
    expect(answer.problem.code).toBe('not_found')
  }
})

it('matches nothing once it names what is no longer there, and says so', async () => {
  const { browser, filter, record, pipeline, share } = await openRecords(app)
  const acme = await record({ company_name: 'Acme', status: 'active' })
  const { token } = await share()
  const params = { id: filter.id }
  const [first] = pipeline.fields as contract.Field[]
  const update = (data: object) => app.db.pipeline.update({ where: { id: pipeline.id }, data })
  await update({ fields: [first] })
  expect(await browser.get(contract.getSavedFilter, { params })).toMatchObject({ is_broken: true })
  const nothing = async () => {
    expect(await browser.get(contract.listSavedFilterRecords, { params })).toMatchObject({ results: [], count: 0 })
    expect(await app.browser().get(contract.openPublicShare, { params: { token } })).toMatchObject({
      content: { count: 0 },
    })
    const one = await app.browser().call(contract.getPublicRecord, { params: { token, id: acme.id } })
    expect(one.problem.code).toBe('not_found')
    const query = { record_id: acme.id }
    expect(await browser.get(contract.explainSavedFilter, { params, query })).toMatchObject({ matches: false })
  }
  await nothing()
  await update({ fields: pipeline.fields })
  for (const filterConfig of [{}, [], { groups: [], groupLogic: 'AND' }, { groups: 'all' }, 'x']) {
    await app.db.savedFilter.update({ where: { id: filter.id }, data: { filterConfig } })
    await nothing()
    expect((await browser.get(contract.listSavedFilters)).results).toMatchObject([{ id: filter.id }])
    expect(await browser.get(contract.getSavedFilter, { params })).toMatchObject({ is_broken: true })
  }
})

it('lets collaborators read, and contributors edit and comment, within it', async () => {
  const shop = await openRecords(app)
  const acme = await shop.record({ company_name: 'Acme', status: 'active', contact_email: 'a@example.test' })
  const lost = await shop.record({ company_name: 'Lost Ltd', status: 'lost' })
  const [viewer, contributor] = [await invite(shop, 'viewer'), await invite(shop, 'contributor')]
  const params = { id: shop.filter.id }
  const of = (record_id: string) => ({ ...params, record_id })
  const body = { data: { company_name: 'Acme Ltd' } }
  for (const { browser } of [viewer, contributor]) {
    expect(await browser.get(contract.getSavedFilter, { params })).toMatchObject({ filter_config: null, reach: null })
    expect((await browser.get(contract.listSavedFilterRecords, { params })).results).toMatchObject([
      { id: acme.id, data: { contact_email: 'a@example.test' } },
    ])
    expect((await browser.call(contract.getSavedFilterRecord, { params: of(lost.id) })).problem.code).toBe('not_found')
    const query = { record_id: acme.id }
    expect((await browser.call(contract.explainSavedFilter, { params, query })).problem.code).toBe('forbidden')
    expect((await browser.call(contract.exportSavedFilter, { params })).problem.code).toBe('forbidden')
    expect((await browser.call(contract.updateSavedFilter, { params, body: {} })).problem.code).toBe('forbidden')
    expect((await browser.call(contract.getPipeline, { params: { id: shop.pipeline.id } })).problem.code).toBe(
      'forbidden',
    )
  }
  expect(
    (await viewer.browser.call(contract.updateSavedFilterRecord, { params: of(acme.id), body })).problem.code,
  ).toBe('forbidden')
  const edited = await contributor.browser.get(contract.updateSavedFilterRecord, { params: of(acme.id), body })
  expect(edited).toMatchObject({ data: body.data, version: 2 })
  const said = { params: of(acme.id), body: { body: 'Seen' } }
  expect((await viewer.browser.call(contract.addSavedFilterComment, said)).problem.code).toBe('forbidden')
  expect(await contributor.browser.get(contract.addSavedFilterComment, said)).toMatchObject({
    author: { name: 'Connie', side: 'outsider' },
  })
  await shop.browser.get(contract.addSavedFilterComment, { params: of(acme.id), body: { body: 'Thanks' } })
  const authors = async ({ browser }: typeof viewer) =>
    (await browser.get(contract.listSavedFilterComments, { params: of(acme.id) })).results.map(
      ({ author }) => author.name,
    )
  expect(await authors(contributor)).toEqual(['Connie', 'Olive Owens'])
  expect(await authors(viewer)).toEqual([null, 'Forge & Co.'])
})

it('is of its shop alone, and private ones of others are not there', async () => {
  const shop = await openRecords(app)
  const params = { id: shop.filter.id }
  const stranger = await signUp(app)
  expect((await stranger.browser.call(contract.getSavedFilter, { params })).problem.code).toBe('not_found')
  expect((await stranger.browser.call(contract.listSavedFilterRecords, { params })).problem.code).toBe('not_found')
  expect((await stranger.browser.get(contract.listSavedFilters)).results).toEqual([])
  const member = await addMember(app, shop, 'member')
  expect((await member.browser.get(contract.listSavedFilters)).results).toMatchObject([{ id: shop.filter.id }])
  await shop.browser.get(contract.setVisibility, { params, body: { visibility: 'private' } })
  expect((await member.browser.get(contract.listSavedFilters)).results).toEqual([])
  expect((await member.browser.call(contract.getSavedFilter, { params })).problem.code).toBe('not_found')
})
