import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  changeEmail,
  changeMemberRole,
  getMe,
  listAudit,
  listMembers,
  login,
  logout,
  removeMember,
  uploadLogo,
} from '@latchkey/contract'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addressOf } from './address-of.ts'
import { createCall } from './call.ts'
import { OfflineError, ProblemError } from './call-error.ts'
import { secondsOf } from './read-problem.ts'
import { beginSession, onSessionEnd } from './session-end.ts'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

const asked: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = []
let answer: Answer
const json =
  (status: number, body: unknown, headers = {}): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
const problem = (status: number, code: string, more = {}, headers = {}) =>
  json(
    status,
    { type: '', title: 'Title', status, code, detail: 'Detail', errors: [], request_id: 'r1', ...more },
    headers,
  )

const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  const { method = '', url = '', headers } = request
  asked.push({ method, url, headers, body })
  answer(response, request)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const call = createCall(origin)

beforeEach(() => asked.splice(0))
afterAll(() => server.close())

const id = '01a1fbbd-5c8d-7069-b9ce-51a7fe69debc'
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

describe('a request', () => {
  it('has path, query, body and version', async () => {
    answer = json(200, { id })
    await call(changeMemberRole, { params: { id }, body: { role: 'admin' }, ifMatch: 3 })
    await call(listMembers, { query: { page_size: 5, cursor: 'a b' } })
    await call(getMe)
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `PATCH /v1/workspace/members/${id}`,
      'GET /v1/workspace/members?page_size=5&cursor=a+b',
      'GET /v1/me',
    ])
    expect(asked[0]).toMatchObject({
      body: '{"role":"admin"}',
      headers: { 'if-match': '"3"', 'content-type': 'application/json' },
    })
    expect(asked[2]?.headers).not.toHaveProperty('content-type')
  })

  it('carries an Idempotency-Key where the contract takes one, and the given one if there is one', async () => {
    answer = json(202, { status: 'verification_sent' })
    const body = { email: 'a@x.test', password: 'x' }
    await call(changeEmail, { body })
    await call(changeEmail, { body, idempotencyKey: 'mine' })
    await call(login, { body })
    await call(listAudit)
    const [own, given, none, read] = asked.map(({ headers }) => headers['idempotency-key'])
    expect(own).toMatch(/^[0-9a-f]{32}$/)
    expect([given, none, read]).toEqual(['mine', undefined, undefined])
  })

  it('sends a file as a form', async () => {
    answer = json(200, {})
    await call(uploadLogo, { file: new File(['pixels'], 'logo.png', { type: 'image/png' }) })
    expect(asked[0]?.headers['content-type']).toContain('multipart/form-data')
    expect(asked[0]?.body).toContain('name="file"; filename="logo.png"')
  })

  it('escapes what stands in a path, and leaves out what is undefined', () => {
    expect(addressOf(removeMember, { params: { id: '../me' } })).toBe('/v1/workspace/members/..%2Fme')
    expect(addressOf(listAudit, { query: { action: undefined, from: '2026-11-01' } })).toBe('/v1/audit?from=2026-11-01')
  })
})

describe('an answer', () => {
  it('is the reply, or nothing where there is none', async () => {
    answer = json(200, { results: [], count: 0 })
    expect(await call(listMembers)).toEqual({ results: [], count: 0 })
    answer = (response) => response.writeHead(204).end()
    expect(await call(logout)).toBeUndefined()
  })

  it('that refuses says why, where, and for how long', async () => {
    answer = problem(429, 'rate_limited', { errors: [{ path: 'email', message: 'No' }] }, { 'retry-after': '90' })
    expect(await failure(call(login, { body: { email: 'a@x.test', password: 'x' } }))).toMatchObject({
      name: 'ProblemError',
      code: 'rate_limited',
      status: 429,
      detail: 'Detail',
      errors: [{ path: 'email', message: 'No' }],
      requestId: 'r1',
      retryAfter: 90,
    })
  })

  it.each([
    [502, '<html>Bad gateway</html>', 'unavailable'],
    [500, '', 'internal'],
    [404, '{"code":"no_such_code"}', 'not_found'],
    [418, 'null', 'malformed'],
  ])('of %i that is no problem document becomes one', async (status, body, code) => {
    answer = (response) => response.writeHead(status).end(body)
    const error = await failure(call(getMe))
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({ code, status, errors: [] })
  })

  it('that nobody is signed in ends the session; a wrong password does not', async () => {
    const ended = vi.fn()
    const stop = onSessionEnd(ended)
    answer = problem(401, 'wrong_password')
    await failure(call(getMe))
    expect(ended).not.toHaveBeenCalled()
    answer = problem(401, 'unauthenticated')
    await failure(call(getMe))
    expect(ended).toHaveBeenCalledOnce()
    stop()
    await failure(call(getMe))
    expect(ended).toHaveBeenCalledOnce()
  })

  it('that nobody was signed in, when somebody has signed in meanwhile, ends nothing', async () => {
    const ended = vi.fn()
    const stop = onSessionEnd(ended)
    answer = (response, request) => {
      beginSession()
      problem(401, 'unauthenticated')(response, request)
    }
    expect(await failure(call(getMe))).toMatchObject({ code: 'unauthenticated' })
    expect(ended).not.toHaveBeenCalled()
    stop()
  })

  it('that does not come, or breaks off, is an OfflineError', async () => {
    answer = (_, request) => request.socket.destroy()
    expect(await failure(call(getMe))).toBeInstanceOf(OfflineError)
    answer = (response, request) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"half":')
      setTimeout(() => request.socket.destroy(), 20)
    }
    expect(await failure(call(getMe))).toBeInstanceOf(OfflineError)
  })

  it('that is no longer wanted is neither', async () => {
    const stop = new AbortController()
    answer = () => stop.abort()
    expect(await failure(call(getMe, { signal: stop.signal }))).toMatchObject({ name: 'AbortError' })
  })
})

it.each([
  [null, null],
  ['120', 120],
  ['Sat, 21 Nov 2026 10:00:30 GMT', 30],
  ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
  ['soon', null],
])('reads Retry-After %s as %s', (header, seconds) => {
  expect(secondsOf(header, Date.parse('2026-11-21T10:00:00Z'))).toBe(seconds)
})
