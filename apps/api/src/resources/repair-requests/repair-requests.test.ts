import {
  addRepairUpdate,
  createProperty,
  createRepairRequest,
  deleteProperty,
  deleteRepairRequest,
  getRepairRequest,
  listAudit,
  listProperties,
  listRepairRequests,
  listResourceAudit,
  updateProperty,
  updateRepairRequest,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { FROM } from './select-repair-requests.ts'

const app = await startTestApp()
const mill = { label: 'Mill Lane 4', address: 'Mill Lane 4, top floor', city: 'Leeds', notes: 'Key under the mat' }
const TAP = { title: 'Kitchen tap drips', description: 'Since Tuesday, 100 % of the time' }

describe('a repair request', () => {
  it('is taken down under the next number, changed under its version, moved on, and deleted', async () => {
    const { browser } = await signUp(app)
    const property = await browser.get(createProperty, { body: mill })
    const made = await browser.get(createRepairRequest, { body: { ...TAP, property_id: property.id } })
    expect(made).toMatchObject({
      ...TAP,
      reference: 'R-0001',
      status: 'open',
      priority: 'normal',
      property: { id: property.id, label: 'Mill Lane 4', city: 'Leeds' },
      visibility: 'workspace',
      version: 1,
      updates: [],
    })
    expect(made.capabilities).toContain('manage')

    const params = { id: made.id }
    const ifMatch = { 'if-match': '"1"' }
    const changed = await browser.get(updateRepairRequest, {
      params,
      body: { priority: 'urgent', property_id: null },
      headers: ifMatch,
    })
    expect(changed).toMatchObject({ priority: 'urgent', property: null, title: TAP.title, version: 2 })
    const stale = await browser.call(updateRepairRequest, { params, body: { priority: 'low' }, headers: ifMatch })
    expect([stale.status, stale.problem.code]).toEqual([412, 'version_conflict'])

    await browser.get(addRepairUpdate, { params, body: { body: 'Ordered the part', status: 'in_progress' } })
    await browser.get(addRepairUpdate, { params, body: { body: 'Fitted on Friday' } })
    const now = await browser.get(getRepairRequest, { params })
    expect(now.status).toBe('in_progress')
    expect(now.updates.map(({ body, status, author }) => [body, status, author.name])).toEqual([
      ['Fitted on Friday', null, 'Olive Owens'],
      ['Ordered the part', 'in_progress', 'Olive Owens'],
    ])

    const { results } = await browser.get(listResourceAudit, { params })
    expect(results.map(({ action }) => action)).toEqual([
      'repair_request.update_added',
      'repair_request.update_added',
      'repair_request.changed',
      'repair_request.created',
    ])
    expect(results[2]?.data).toEqual({
      changes: { priority: { from: 'normal', to: 'urgent' }, property_id: { from: property.id, to: null } },
    })

    expect((await browser.call(deleteRepairRequest, { params })).status).toBe(204)
    expect((await browser.call(getRepairRequest, { params })).status).toBe(404)
    expect((await browser.get(listRepairRequests)).count).toBe(0)
  })

  it('that is changed to what it is writes nothing down', async () => {
    const { browser } = await signUp(app)
    const { id } = await browser.get(createRepairRequest, { body: TAP })
    const before = (await browser.get(listAudit)).count
    const same = await browser.get(updateRepairRequest, { params: { id }, body: { title: TAP.title, status: 'open' } })
    expect([same.version, (await browser.get(listAudit)).count]).toEqual([1, before])
  })

  it('has a number without gaps, however many are taken down at once and however many fail', async () => {
    const { browser } = await signUp(app)
    const body = (i: number) => (i % 3 === 0 ? { ...TAP, property_id: crypto.randomUUID() } : TAP)
    const answers = await Promise.all(
      Array.from({ length: 18 }, (_, i) => browser.call(createRepairRequest, { body: body(i) })),
    )
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(6)
    const numbers = answers.flatMap(({ status, body }) => (status === 201 ? [body.reference] : []))
    expect(numbers.sort()).toEqual(Array.from({ length: 12 }, (_, i) => `R-${String(i + 1).padStart(4, '0')}`))
  })

  it('names only a property of its own shop', async () => {
    const [one, two] = [await signUp(app), await signUp(app)]
    const theirs = await two.browser.get(createProperty, { body: mill })
    const answer = await one.browser.call(createRepairRequest, { body: { ...TAP, property_id: theirs.id } })
    expect([answer.status, answer.problem.errors[0]?.path]).toEqual([422, 'property_id'])
  })
})

describe('the list', async () => {
  const owner = await signUp(app)
  const { browser } = owner
  const wanted = [
    { title: 'Boiler is cold', priority: 'urgent', status: 'open' },
    { title: 'Attic window_pane', priority: 'low', status: 'completed' },
    { title: 'Cellar lamp', description: 'The boiler room', priority: 'high', status: 'open' },
    { title: 'Door 50% open', priority: 'normal', status: 'on_hold' },
  ] as const
  for (const body of wanted) await browser.get(createRepairRequest, { body })
  const titles = async (query: object) =>
    (await browser.get(listRepairRequests, { query })).results.map(({ title }) => title[0]).join('')

  it('is sorted both ways', async () => {
    expect(await titles({})).toBe('DCAB')
    expect(await titles({ sort: 'title' })).toBe('ABCD')
    expect(await titles({ sort: '-priority' })).toBe('BCDA')
    expect(await titles({ sort: 'created_at' })).toBe('BACD')
  })

  it('is paged by cursor in every order, without losing or doubling one', async () => {
    for (const sort of ['title', '-title', 'priority', '-status', '-updated_at'] as const) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const query: object = { sort, page_size: '1', ...(cursor && { cursor }) }
        const page = await browser.get(listRepairRequests, { query })
        seen.push(...page.results.map(({ title }) => title[0] ?? ''))
        cursor = page.next_cursor
      } while (cursor)
      expect([sort, seen.join('')]).toEqual([sort, await titles({ sort })])
      expect([...seen].sort().join('')).toBe('ABCD')
    }
  })

  it('refuses a cursor of another order, and nonsense', async () => {
    const { next_cursor } = await browser.get(listRepairRequests, { query: { sort: 'title', page_size: '1' } })
    for (const query of [{ sort: '-title', cursor: next_cursor }, { cursor: 'bm9uc2Vuc2U' }, { sort: 'secret' }]) {
      expect((await browser.call(listRepairRequests, { query: query as object })).status).toBe(422)
    }
  })

  it('is searched by every word, in title, description and number, and signs mean themselves', async () => {
    expect(await titles({ q: 'boiler', sort: 'title' })).toBe('BC')
    expect(await titles({ q: 'room BOILER' })).toBe('C')
    expect(await titles({ q: 'R-0002' })).toBe('A')
    expect(await titles({ q: '50%' })).toBe('D')
    expect(await titles({ q: 'w_p' })).toBe('A')
    expect(await titles({ q: '%' })).toBe('D')
  })

  it('is filtered, and counted', async () => {
    expect(await titles({ status: 'open', sort: 'title' })).toBe('BC')
    expect(await titles({ status: 'open', priority: 'high' })).toBe('C')
    expect((await browser.get(listRepairRequests, { query: { status: 'open', page_size: '1' } })).count).toBe(2)
  })

  it('leaves out other people’s private ones, and other shops', async () => {
    const member = await addMember(app, owner, 'member')
    const { id } = await browser.get(createRepairRequest, { body: { title: 'Secret', status: 'cancelled' } })
    await app.db.resource.updateMany({ where: { id }, data: { visibility: 'private' } })
    const query = { q: 'secret' }
    expect((await browser.get(listRepairRequests, { query })).count).toBe(1)
    expect((await member.browser.get(listRepairRequests, { query })).count).toBe(0)
    expect((await (await signUp(app)).browser.get(listRepairRequests)).count).toBe(0)
  })
})

describe('a property', () => {
  it('is written down, changed under its version, found, and taken off the list', async () => {
    const { browser } = await signUp(app)
    const { id, version } = await browser.get(createProperty, { body: mill })
    await browser.get(createProperty, { body: { ...mill, label: 'Abbey Road 1', city: 'York' } })
    expect((await browser.get(listProperties)).results.map(({ label }) => label)).toEqual([
      'Abbey Road 1',
      'Mill Lane 4',
    ])
    expect((await browser.get(listProperties, { query: { q: 'leeds' } })).results.map((one) => one.id)).toEqual([id])

    const headers = { 'if-match': `"${version}"` }
    const changed = await browser.get(updateProperty, {
      params: { id },
      body: { notes: null, postal_code: 'LS1' },
      headers,
    })
    expect(changed).toMatchObject({ notes: null, postal_code: 'LS1', label: mill.label, version: 2 })
    expect((await browser.call(updateProperty, { params: { id }, body: { city: 'Hull' }, headers })).status).toBe(412)

    const request = await browser.get(createRepairRequest, { body: { ...TAP, property_id: id } })
    expect((await browser.call(deleteProperty, { params: { id } })).status).toBe(204)
    expect((await browser.get(listProperties)).count).toBe(1)
    expect((await browser.get(getRepairRequest, { params: { id: request.id } })).property?.label).toBe('Mill Lane 4')
    const { results } = await browser.get(listAudit, { query: { action: 'property.changed' } })
    expect(results[0]?.data).toMatchObject({ changes: { notes: { from: 'Key under the mat', to: null } } })
  })
})

describe('with many of them', () => {
  it('a page is read through an index, in each order that a shop looks at most', async () => {
    const { workspaceId, accountId } = await signUp(app)
    await app.services.pool.query(
      `with made as (
        insert into resource (id, kind, workspace_id, owner_id, title, visibility, created_at, updated_at, search_text)
        select gen_random_uuid(), 'repair_request', $1, $2, 'Number ' || n, 'workspace', now() - make_interval(mins => n),
          now() - make_interval(mins => n), 'Number ' || n from generate_series(1, 20000) n returning id)
      insert into repair_request (id, status, priority) select id, 'open', 'normal' from made`,
      [workspaceId, accountId],
    )
    await app.services.pool.query('analyze resource; analyze repair_request')
    for (const column of ['created_at', 'updated_at']) {
      const { rows } = await app.services.pool.query<{ 'QUERY PLAN': string }>(
        `explain select r.id ${FROM} where r.workspace_id = '${workspaceId}' and r.kind = 'repair_request'
          and r.deleted_at is null order by r.${column} desc, r.id desc limit 51`,
      )
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan).toContain(`resource_workspace_id_kind_${column}_id_idx`)
      expect(plan).not.toMatch(/Seq Scan on (resource|repair_request)|Sort/)
    }
    const search = await app.services.pool.query<{ 'QUERY PLAN': string }>(
      "explain select id from resource where search_text ilike '%Number 19999%'",
    )
    expect(search.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('resource_search_idx')
  })
})
