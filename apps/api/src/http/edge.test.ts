import { type AddressInfo, connect } from 'node:net'
import { Readable } from 'node:stream'
import { getMe, listMembers, login, removeMember, updateMe, updateWorkspace } from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { addMember, newEmail, PASSWORD, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'
import { buildServer } from './build-server.ts'
import { mount } from './mount.ts'

const app = await startTestApp()
const post = (url: string, payload: string | Buffer, headers: Record<string, string> = {}) =>
  app.browser().send({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } })

describe('refusals', () => {
  it('are problem+json with a code, the fields and the request id', async () => {
    const answer = await post('/v1/auth/login', '{"email":"no","extra":1}')
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const problem = answer.json()
    expect(problem).toMatchObject({
      status: 422,
      code: 'validation_failed',
      request_id: answer.headers['x-request-id'],
    })
    expect(problem.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['email', 'extra', 'password'])
  })

  it.each([
    ['broken JSON', '{"email"', 400, 'malformed'],
    ['a list', '[]', 422, 'validation_failed'],
    ['a number', '7', 422, 'validation_failed'],
    ['nothing', '', 422, 'validation_failed'],
    ['__proto__', '{"__proto__":{"a":1}}', 400, 'malformed'],
    ['constructor', '{"constructor":{"prototype":{"a":1}}}', 400, 'malformed'],
    ['lists in lists', `{"email":${'['.repeat(500_000)}${']'.repeat(500_000)}}`, 400, 'malformed'],
    ['over a MiB', `{"email":"${'a'.repeat(1_100_000)}"}`, 413, 'too_large'],
    ['NUL', '{"email":"a\\u0000@b.test","password":"x"}', 422, 'validation_failed'],
  ])('of a body with %s', async (_, payload, status, code) => {
    const answer = await post('/v1/auth/login', payload)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'multipart/form-data; boundary=x',
    'nonsense',
  ])('of the media type %s', async (type) => {
    const answer = await post('/v1/auth/login', '{}', { 'content-type': type })
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported_type'])
  })

  it.each([
    '/v1/nothing',
    '/v1/workspace/members/not-an-id/resend',
    `/v1/resources/${'a'.repeat(5000)}/audit`,
    '/v1/resources/%E0%A4%A/audit',
    '/v1/resources/%00/audit',
    '/nothing.php',
    '/v1/public/logos/x/y',
  ])('of %s with 404 or a sign-in, never more', async (url) => {
    for (const method of ['GET', 'POST', 'DELETE'] as const) {
      const answer = await app.browser().send({ method, url })
      expect([401, 404]).toContain(answer.statusCode)
      expect(answer.headers['content-type']).toContain('problem+json')
    }
  })

  it('of unknown query parameters, doubled ones and __proto__', async () => {
    const { browser } = await signUp(app)
    for (const [query, status] of [
      ['surprise=1', 422],
      ['page=1&page=2', 422],
      ['page=0', 422],
      ['page_size=101', 422],
      ['page=x', 422],
      ['cursor=%2A%2A', 422],
      ['__proto__[a]=1', 422],
      ['__proto__=1', 422],
      ['constructor=1', 422],
    ] as const) {
      const answer = await browser.send({ method: 'GET', url: `/v1/workspace/members?${query}` })
      expect([query, answer.statusCode]).toEqual([query, status])
    }
  })

  it('names no HEAD route in the API', async () => {
    const { browser } = await signUp(app)
    expect((await browser.send({ method: 'HEAD', url: '/v1/me' })).statusCode).toBe(404)
  })
})

describe('a body that comes late', () => {
  it('is judged by the rights of the moment it is there, not of the one it began', async () => {
    const owner = await signUp(app)
    const second = await addMember(app, owner, 'owner')
    const { results } = await owner.browser.get(listMembers)
    const id = results.find(({ email }) => email === second.email)?.id ?? ''
    const body = JSON.stringify({ email: newEmail(), role: 'owner' })
    async function* late() {
      yield body.slice(0, 1)
      await owner.browser.get(removeMember, { params: { id } })
      yield body.slice(1)
    }
    const answer = await second.browser.send({
      method: 'POST',
      url: '/v1/workspace/members',
      headers: { 'content-type': 'application/json' },
      payload: Readable.from(late()),
    })
    expect(answer.statusCode).toBe(403)
  })

  it('gets an answer no larger than its question', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`unknown${i}`, 1]))
    const answer = await post('/v1/auth/link', JSON.stringify(many))
    expect(answer.statusCode).toBe(422)
    expect(answer.body.length).toBeLessThan(10_000)
  })
})

describe('odd values', () => {
  const odd: [method: 'GET' | 'PATCH', url: string, body?: object][] = [
    ['GET', `/v1/workspace/members?cursor=${Buffer.from('-'.repeat(36)).toString('base64url')}`],
    ['GET', `/v1/me/sessions?cursor=${Buffer.from('0'.repeat(36)).toString('base64url')}`],
    ['GET', '/v1/audit?from=0000-01-01'],
    ['GET', '/v1/audit?to=9999-12-31T23:59:59-23:59'],
    ['GET', '/v1/audit?from=2026-02-31T25:00:00Z'],
    ['GET', '/v1/audit/export?from=0000-01-01'],
    ['PATCH', '/v1/me', { name: 'half \ud800' }],
    ['PATCH', '/v1/me', { name: 'turned \u202e' }],
    ['PATCH', '/v1/workspace', { job_types: ['\udc00'] }],
  ]
  it.each(odd)('%s %s %j is refused', async (method, url, body) => {
    const { browser } = await signUp(app)
    const answer = await browser.send({
      method,
      url,
      ...(body && { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'validation_failed'])
  })
})

describe('other sites', () => {
  const body = { name: 'Changed' }

  it('change nothing with our cookie', async () => {
    const { browser } = await signUp(app)
    const tries: [Record<string, string>, number][] = [
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'sec-fetch-site': 'same-site' }, 403],
      [{ origin: 'https://evil.test' }, 403],
      [{ origin: 'null' }, 403],
      [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.test' }, 200],
      [{ origin: app.config.appUrl }, 200],
      [{}, 200],
    ]
    for (const [headers, status] of tries) {
      const answer = await browser.call(updateMe, { body, headers })
      expect([headers, answer.status]).toEqual([headers, status])
    }
    expect((await browser.call(getMe, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200)
  })

  it('get no CORS answer but on public calls, and there without credentials', async () => {
    const ask = (url: string) =>
      app.browser().send({
        method: 'OPTIONS',
        url,
        headers: { origin: 'https://evil.test', 'access-control-request-method': 'POST' },
      })
    expect((await ask('/v1/me')).headers['access-control-allow-origin']).toBeUndefined()
    const open = await ask('/v1/public/shares/x/verify')
    expect([open.statusCode, open.headers['access-control-allow-origin']]).toEqual([204, '*'])
    expect(open.headers['access-control-allow-credentials']).toBeUndefined()
  })
})

describe('If-Match', () => {
  it.each(['"x"', '3.5', '-1', '"1"x'])('refuses %s', async (value) => {
    const { browser } = await signUp(app)
    const answer = await browser.call(updateWorkspace, { body: {}, headers: { 'if-match': value } })
    expect([answer.status, answer.problem.errors[0]?.path]).toEqual([422, 'If-Match'])
  })
  it('takes a star as any version, and the reply names the version', async () => {
    const { browser } = await signUp(app)
    const answer = await browser.call(updateWorkspace, { body: { name: 'Any' }, headers: { 'if-match': '*' } })
    expect([answer.status, answer.response.headers.etag]).toEqual([200, '"2"'])
  })
})

describe('headers', () => {
  it('forbid sniffing, framing, referrers and foreign scripts', async () => {
    const { headers } = await app.browser().send({ method: 'GET', url: '/healthz' })
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  it('on https bind cookies to the host, ask for https from now on, and refuse plain http', async () => {
    const secure = await startTestApp({ APP_URL: 'https://latchkey.test', TRUST_PROXY: '127.0.0.1', DEMO: 'false' })
    const overTls = { 'x-forwarded-proto': 'https' }
    const { email } = await signUp(app)
    const body = { email, password: PASSWORD, name: 'Ann' }
    const answer = await secure
      .browser()
      .send({ method: 'POST', url: '/v1/auth/register', payload: body, headers: overTls })
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000')
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-latchkey_pending=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const plain = await secure.browser().send({ method: 'POST', url: '/v1/auth/register', payload: body })
    expect(plain.statusCode).toBe(403)
    const page = await secure.browser().send({ method: 'GET', url: '/sign-in' })
    expect([page.statusCode, page.headers.location]).toEqual([308, 'https://latchkey.test/sign-in'])
    expect((await secure.browser().send({ method: 'GET', url: '/healthz' })).statusCode).toBe(200)
  })
})

describe('the caller’s address', () => {
  it('is not taken from a header unless a trusted proxy sent it', async () => {
    const strict = await startTestApp({ LIMITS: 'login=2/15m' })
    const email = newEmail()
    const from = (address: string) =>
      strict.browser().call(login, { body: { email, password: 'wrong' }, headers: { 'x-forwarded-for': address } })
    expect((await from('10.0.0.1')).status).toBe(401)
    expect((await from('10.0.0.2')).status).toBe(401)
    expect((await from('10.0.0.3')).status).toBe(429)
  })
})

describe('the outbox', () => {
  it('is for this machine only', async () => {
    const ask = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
      app.browser().send({ method: 'GET', url: '/v1/outbox', headers, remoteAddress })
    expect((await ask({ host: 'localhost:4000' })).statusCode).toBe(200)
    expect((await ask({ host: 'localhost:4000', 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(404)
    expect((await ask({ host: 'localhost:4000' }, '192.0.2.1')).statusCode).toBe(404)
    expect((await ask({ host: 'rebound.evil.test' })).statusCode).toBe(404)
  })
})

describe('what is no HTTP', () => {
  it('is refused as problem+json too', async () => {
    await app.server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.server.address() as AddressInfo
    const say = (text: string) =>
      new Promise<string>((resolve) => {
        let answer = ''
        const socket = connect(port, '127.0.0.1', () => socket.write(text))
        socket.setEncoding('utf8').on('data', (part) => {
          answer += part
        })
        socket.on('close', () => resolve(answer))
      })
    expect(await say('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [\s\S]*"code":"malformed"/)
    expect(await say(`GET / HTTP/1.1\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 413 [\s\S]*"code":"too_large"/,
    )
  })
})

describe('a reply', () => {
  it('holds nothing that is not declared', async () => {
    const definition = {
      method: 'GET',
      path: '/v1/test-reply',
      tag: '',
      summary: '',
      needs: 'anyone',
      status: 200,
    } as const
    const server = await buildServer(app.config)
    mount(server, app.services, { ...definition, reply: z.object({ shown: z.string() }) }, async () => {
      const row = { shown: 'yes', passwordHash: 'never' }
      return row
    })
    expect((await server.inject('/v1/test-reply')).json()).toEqual({ shown: 'yes' })
  })
})

describe('operations', () => {
  it('answer alive, ready and figures, and describe the API', async () => {
    const get = (url: string) => app.browser().send({ method: 'GET', url })
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await get('/readyz')).json()).toEqual({ status: 'ready' })
    expect((await get('/metrics')).body).toContain('latchkey_http_request_seconds_bucket')
    const outside = { method: 'GET', url: '/metrics' } as const
    expect((await app.browser().send({ ...outside, remoteAddress: '192.0.2.1' })).statusCode).toBe(404)
    expect((await app.browser().send({ ...outside, headers: { via: '1.1 proxy' } })).statusCode).toBe(404)
    const document = (await get('/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    expect(document.paths['/v1/workspace/members/{id}'].patch.operationId).toBe('changeMemberRole')
    expect((await get('/docs')).body).toContain('/v1/workspace/members/:id/resend')
  })
})
