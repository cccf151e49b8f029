import { createRepairRequest, type createShare, type ReplyOf } from '@latchkey/contract'
import { makeResource } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
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

/** Every row of the table, for this request and share. */
function everyPath(address: string, shareId: string) {
  const requestId = address.split('/').at(-2) ?? ''
  return seedPaths.map(
    ({ method, path }) => [method, path.replace(':id', requestId).replace(':share', shareId)] as const,
  )
}

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
