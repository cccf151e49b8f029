import { createRepairRequest, type createShare, getSavedFilterRecord, type ReplyOf } from '@latchkey/contract'
import { makeResource } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { openRecords } from '../testing/open-records.ts'
import { addMember, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'
import { buildServer } from './build-server.ts'
import { mountSeedPaths, type SeedPath, seedPaths } from './seed-paths.ts'

const app = await startTestApp()

type Share = ReplyOf<typeof createShare>
type Sent = { status: number; code: string; body: Share; results: Share[]; headers: Record<string, unknown> }

async function shop() {
  const owner = await signUp(app)
  const request = await owner.browser.get(createRepairRequest, { body: { title: 'Leaking tap', description: 'Drips' } })
  const address = `/api/repair-request/${request.id}/share`
  return { ...owner, request, address, send: sender(owner.browser) }
}

function sender(browser: ReturnType<typeof app.browser>) {
  return async (
    method: SeedPath['method'],
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<Sent> => {
    const response = await browser.send({ method, url, headers, ...(payload && { payload }) })
    const json = response.body ? response.json() : {}
    const { statusCode: status, headers: sent } = response
    return { status, code: json.code, body: json, results: json.results, headers: sent }
  }
}

const outsider = () => sender(app.browser())

describe('seed 000', () => {
  it('shares, lists, changes and revokes under its own paths', async () => {
    const { send, address } = await shop()
    const password = 'open sesame 7'
    const body = { share_type: 'password', password, expires_in: '7d', notes: 'For the plumber' }
    const made = await send('POST', address, body)
    expect([made.status, made.body]).toMatchObject([
      201,
      { share_type: 'password', has_password: true, notes: 'For the plumber', status: 'active' },
    ])
    expect(made.headers['cache-control']).toBe('no-store')
    expect(Date.parse(made.body.expires_at ?? '') - Date.parse(made.body.created_at)).toBeCloseTo(7 * 86_400_000, -4)
    const token = made.body.url.split('/').at(-1)
    expect(made.body.url).toContain(`/share/repair/${token}`)

    expect((await send('GET', `${address}s`)).results).toEqual([made.body])

    const changed = await send('PATCH', `/api/share/${token}`, {
      expires_in: '30d',
      notes: 'Two offers',
      is_active: true,
    })
    expect([changed.status, changed.body]).toMatchObject([200, { id: made.body.id, notes: 'Two offers', version: 2 }])
    expect(changed.headers.etag).toBe('"2"')

    expect((await send('DELETE', `/api/share/${token}`)).status).toBe(204)
    expect((await send('DELETE', `/api/share/${token}`)).status).toBe(204)
    expect((await send('GET', `${address}s`)).results).toMatchObject([{ id: made.body.id, status: 'revoked' }])
    expect((await outsider()('GET', `/v1/public/shares/${token}`)).code).toBe('not_found')
  })

  it('takes what the canonical calls take: versions, idempotency keys, pages', async () => {
    const { send, address } = await shop()
    const headers = { 'idempotency-key': 'once' }
    const first = await send('POST', address, { notes: 'One' }, headers)
    const again = await send('POST', address, { notes: 'One' }, headers)
    expect(again.body).toEqual(first.body)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect((await send('POST', address, { notes: 'Other' }, headers)).code).toBe('idempotency_mismatch')
    const stale = await send('PATCH', `/api/share/${first.body.id}`, { notes: 'x' }, { 'if-match': '"7"' })
    expect(stale.code).toBe('version_conflict')
    await send('POST', address, {})
    expect((await send('GET', `${address}s?page_size=1`)).results).toHaveLength(1)
  })

  it('refuses what they refuse, with the same codes', async () => {
    const { send, address } = await shop()
    expect((await send('POST', address, { share_type: 'password' })).code).toBe('validation_failed')
    expect((await send('POST', address, { colour: 'red' })).code).toBe('validation_failed')
    expect((await send('GET', `${address}s?colour=red`)).code).toBe('validation_failed')
    expect((await send('PATCH', '/api/share/nobody-has-this', {})).code).toBe('not_found')
    const { body } = await send('POST', address, {})
    for (const [method, url] of everyPath(address, body.id)) {
      expect([url, (await outsider()(method, url)).code]).toEqual([url, 'unauthenticated'])
      const stranger = sender((await signUp(app)).browser)
      expect([url, (await stranger(method, url)).code]).toEqual([url, 'not_found'])
    }
  })

  it('knows repair requests only', async () => {
    const owner = await shop()
    const [workspace, maker] = [{ id: owner.workspaceId }, { id: owner.accountId }]
    const session = await makeResource(app.db, workspace, maker, { kind: 'session', visibility: 'workspace' })
    const member = sender((await addMember(app, owner, 'member')).browser)
    for (const send of [owner.send, member]) {
      expect((await send('POST', `/api/repair-request/${session.id}/share`, {})).code).toBe('not_found')
      expect((await send('GET', `/api/repair-request/${session.id}/shares`)).code).toBe('not_found')
    }
    expect(await app.db.share.count({ where: { resourceId: session.id } })).toBe(0)
  })

  it('is not for pages of other sites', async () => {
    const { send, address } = await shop()
    const { body } = await send('POST', address, {})
    for (const [method, url] of everyPath(address, body.id)) {
      const foreign = await send(method, url, undefined, {
        origin: 'https://evil.test',
        'sec-fetch-site': 'cross-site',
      })
      expect([url, foreign.code]).toEqual([url, method === 'GET' ? undefined : 'cross_origin'])
      expect(foreign.headers).not.toHaveProperty('access-control-allow-origin')
      const preflight = await outsider()('OPTIONS' as 'GET', url, undefined, { origin: 'https://evil.test' })
      expect(preflight.headers).not.toHaveProperty('access-control-allow-origin')
    }
  })
})

/** Every row of that seed, for this request and share. */
function everyPath(address: string, shareId: string) {
  const requestId = address.split('/').at(-2) ?? ''
  const rows = seedPaths.filter(({ seed }) => seed === '000')
  return rows.map(({ method, path }) => [method, path.replace(':id', requestId).replace(':share', shareId)] as const)
}

/** In its order, with its own bodies. */
describe('seed 002', () => {
  const joshsDeals = {
    groups: [
      {
        id: 'group-1',
        logic: 'AND',
        filters: [{ field: 'sales_agent', value: '{"user_id":"1"}', operator: 'contains' }],
      },
    ],
    groupLogic: 'AND',
  } as const
  const josh = [{ user_id: 1, name: 'Josh Cowan' }]
  const deal = { company_name: 'Test Company', deal_value: { amount: 123121, currency: 'GBP' }, sales_agent: josh }
  const edit = { data: { company_name: 'Updated Company Name', deal_value: { amount: 150000, currency: 'USD' } } }

  const openDeals = async () => {
    const made = await openRecords(app, { filter_config: structuredClone(joshsDeals) as never })
    const mine = await made.record({ ...deal, contact_email: 'josh@example.test' })
    const theirs = await made.record({ company_name: 'Not his', sales_agent: [{ user_id: 11, name: 'Josh Other' }] })
    await made.record({ ...deal, company_name: 'Deleted' }, { deletedAt: new Date() })
    return { ...made, mine, theirs, send: sender(made.browser), filters: `/api/v1/saved-filters/${made.filter.id}` }
  }

  it('shares, shows, edits and revokes under its own paths', async () => {
    const { send, filters, filter, mine, theirs, browser } = await openDeals()
    const made = await send('POST', `${filters}/share/`, {
      intended_recipient_email: 'external@example.com',
      access_mode: 'filtered_edit',
      expires_in_days: 7,
      shared_fields: ['company_name', 'deal_value'],
    })
    expect([made.status, made.body]).toMatchObject([
      201,
      {
        access_mode: 'filtered_edit',
        intended_recipient_email: 'external@example.com',
        shared_fields: ['company_name', 'deal_value'],
      },
    ])
    expect(Date.parse(made.body.expires_at ?? '') - Date.parse(made.body.created_at)).toBeCloseTo(7 * 86_400_000, -4)
    const token = made.body.url.split('/').at(-1)
    expect(made.body.url).toContain(`/shared/${token}`)
    expect((await send('GET', `${filters}/shares/`)).results).toEqual([made.body])

    const open = outsider()
    const shared = `/api/v1/public-filters/${token}`
    expect((await open('GET', `${shared}/`)).body).toMatchObject({
      state: 'open',
      content: { name: 'Active deals', count: 1 },
    })
    expect((await open('GET', `${shared}/pipeline/`)).body).toMatchObject({
      name: 'Deals',
      fields: [{ key: 'company_name' }, { key: 'deal_value' }],
    })
    const { sales_agent: _, ...shown } = deal
    const record = { id: mine.id, data: shown, version: 1 }
    const list = await open('GET', `${shared}/records/`)
    expect(list.body).toMatchObject({ results: [record], count: 1, page: 1, page_size: 50 })
    expect(Object.keys(list.body)).toEqual(['results', 'count', 'page', 'page_size'])
    expect((await open('GET', `${shared}/records/${mine.id}/`)).body).toMatchObject(record)

    const edited = await open('PATCH', `${shared}/records/${mine.id}/`, edit)
    expect([edited.status, edited.body]).toMatchObject([200, { ...edit, version: 2 }])
    expect((await open('PATCH', `${shared}/records/${theirs.id}/`, edit)).code).toBe('not_found')
    const hidden = await open('PATCH', `${shared}/records/${mine.id}/`, { data: { sales_agent: [] } })
    expect([hidden.status, hidden.code]).toEqual([422, 'validation_failed'])
    const params = { id: filter.id, record_id: mine.id }
    expect((await browser.get(getSavedFilterRecord, { params })).data).toEqual({
      ...edit.data,
      sales_agent: josh,
      contact_email: 'josh@example.test',
    })

    const revoke = `/api/v1/shared-filters/${made.body.id}/revoke/`
    expect([(await send('POST', revoke)).status, (await send('POST', revoke, {})).status]).toEqual([204, 204])
    expect((await open('GET', `${shared}/records/`)).code).toBe('not_found')
  })

  it('has the defaults that it has: to look at, for so many days, one or none', async () => {
    const { send, filters, mine } = await openDeals()
    const made = await send('POST', `${filters}/share`, {
      intended_recipient_email: 'test@example.com',
      access_mode: 'view_only',
      expires_in_days: 1,
    })
    const token = made.body.url.split('/').at(-1)
    const shared = `/api/v1/public-filters/${token}`
    const { results } = await outsider()('GET', `${shared}/records`)
    expect(results).toMatchObject([{ data: deal }])
    const refused = await outsider()('PATCH', `${shared}/records/${mine.id}/`, {
      data: { company_name: 'Updated Name' },
    })
    expect([refused.status, refused.code]).toEqual([403, 'forbidden'])
    expect((await send('POST', `${filters}/share/`, { shared_fields: [] })).code).toBe('validation_failed')
    expect((await send('POST', `${filters}/share/`, { shared_fields: ['nothing'] })).code).toBe('validation_failed')
  })

  it('counts all of them, whatever is asked', async () => {
    const { send, filters, record } = await openDeals()
    for (let i = 0; i < 3; i++) await record(deal)
    const { body } = await send('POST', `${filters}/share/`, {})
    const shared = `/api/v1/public-filters/${body.url.split('/').at(-1)}`
    const list = await outsider()('GET', `${shared}/records/?page=2&page_size=3`)
    expect([list.results.length, list.body]).toMatchObject([1, { count: 4, page: 2, page_size: 3 }])
    expect((await outsider()('GET', `${shared}/records/?colour=red`)).code).toBe('validation_failed')
  })

  it('answers pages of any site, where no account is asked for', async () => {
    const { send, filters, mine } = await openDeals()
    const { body } = await send('POST', `${filters}/share/`, { access_mode: 'filtered_edit' })
    const shared = `/api/v1/public-filters/${body.url.split('/').at(-1)}`
    const elsewhere = { origin: 'https://other.test', 'sec-fetch-site': 'cross-site' }
    for (const url of [`${shared}/`, `${shared}/pipeline/`, `${shared}/records/`, `${shared}/records/${mine.id}/`]) {
      const { status, headers } = await outsider()('GET', url, undefined, elsewhere)
      expect([url, status, headers['access-control-allow-origin']]).toEqual([url, 200, '*'])
      expect(headers).not.toHaveProperty('access-control-allow-credentials')
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
      const preflight = await outsider()('OPTIONS' as 'GET', url, undefined, elsewhere)
      expect([preflight.status, preflight.headers['access-control-allow-methods']]).toMatchObject([204, /PATCH/])
    }
    const edited = await outsider()('PATCH', `${shared}/records/${mine.id}/`, edit, elsewhere)
    expect([edited.status, edited.headers['access-control-allow-origin']]).toEqual([200, '*'])
    expect((await outsider()('GET', '/api/v1/public-filters/nobody-has-this/')).headers).toMatchObject({
      'access-control-allow-origin': '*',
    })
    for (const url of [`${filters}/shares/`, `${filters}/share/`]) {
      const preflight = await outsider()('OPTIONS' as 'GET', url, undefined, elsewhere)
      expect(preflight.headers).not.toHaveProperty('access-control-allow-origin')
    }
    expect((await send('POST', `${filters}/share/`, {}, elsewhere)).code).toBe('cross_origin')
  })

  it('knows saved filters only, and those of the shop', async () => {
    const { send, filters } = await openDeals()
    const other = await shop()
    const { body } = await send('POST', `${filters}/share/`, {})
    const repair = await other.send('POST', other.address, {})
    const token = repair.body.url.split('/').at(-1)
    for (const rest of ['/', '/pipeline/', '/records/', `/records/${crypto.randomUUID()}/`]) {
      for (const one of [token, 'nobody-has-this']) {
        const answer = await outsider()('GET', `/api/v1/public-filters/${one}${rest}`)
        expect([rest, answer.code]).toEqual([rest, 'not_found'])
      }
    }
    expect(await app.db.share.count({ where: { id: repair.body.id, viewCount: { gt: 0 } } })).toBe(0)
    const notTheirs = [
      ['POST', `${filters}/share/`],
      ['GET', `${filters}/shares/`],
      ['POST', `/api/v1/shared-filters/${body.id}/revoke/`],
    ] as const
    for (const [method, url] of notTheirs) {
      expect([url, (await outsider()(method, url)).code]).toEqual([url, 'unauthenticated'])
      expect([url, (await other.send(method, url)).code]).toEqual([url, 'not_found'])
    }
    const mine = `/api/v1/saved-filters/${other.request.id}`
    expect((await other.send('POST', `${mine}/share/`, {})).code).toBe('not_found')
    expect((await other.send('POST', `/api/v1/shared-filters/${repair.body.id}/revoke/`)).code).toBe('not_found')
  })
})

it('has a canonical call for every row', () => {
  for (const { method, path, canonical } of seedPaths) {
    const [canonicalMethod, url] = canonical.split(' ') as ['GET', string]
    expect([canonical, app.server.hasRoute({ method: canonicalMethod, url })]).toEqual([canonical, true])
    expect([path, app.server.hasRoute({ method, url: path })]).toEqual([path, true])
  }
})

it('can fill in what the body leaves out, answer with another status, and hold a child to its parent', async () => {
  const server = await buildServer(app.config)
  const row = { seed: '003', method: 'POST', path: '/v1/jobs/:parent/links/:share/', status: 200 } as const
  mountSeedPaths(server, [{ ...row, canonical: 'POST /v1/things/:share', defaults: { reuse: true, notes: 'none' } }])
  server.route({
    method: 'POST',
    url: '/v1/things/:share',
    config: {
      endpoint: { method: 'POST', path: '/v1/things/:share', tag: '', summary: '', needs: 'anyone', status: 201 },
    },
    onRequest: async (request) => {
      request.ctx = { grant: { resource: { id: 'mine' } } } as never
    },
    handler: async ({ params, body }, reply) => reply.status(201).send({ params, body }),
  })
  const canonical = await server.inject({ method: 'POST', url: '/v1/things/a', payload: { notes: 'b' } })
  expect([canonical.statusCode, canonical.json()]).toEqual([201, { params: { share: 'a' }, body: { notes: 'b' } }])
  const own = await server.inject({ method: 'POST', url: '/v1/jobs/mine/links/a/', payload: { notes: 'b' } })
  expect([own.statusCode, own.json()]).toEqual([200, { params: { share: 'a' }, body: { reuse: true, notes: 'b' } }])
  const other = await server.inject({ method: 'POST', url: '/v1/jobs/theirs/links/a/', payload: {} })
  expect([other.statusCode, other.json().code]).toEqual([404, 'not_found'])
})
