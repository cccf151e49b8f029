import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../platform/app-error.ts'
import { loadConfig } from '../platform/config.ts'
import { Browser } from '../testing/browser.ts'
import { buildServer } from './build-server.ts'
import type { PublicDoors } from './public-doors.ts'
import { mountPublicPages } from './public-pages.ts'

const token = 'k'.repeat(43)
const page = `/share/repair/${token}`
const brand = { name: 'Forge & Co.', logo_url: null, accent: null }
const share = {
  kind: 'repair_request' as const,
  state: 'locked' as const,
  share_type: 'password' as const,
  access_mode: 'view_only' as const,
  capabilities: ['view' as const],
  expires_at: null,
  brand,
  content: null,
}

/** A room behind the pages with one door, whose password is "right"; it notes who came. */
function roomWith(view: Awaited<ReturnType<PublicDoors['load']>> | AppError) {
  const calls: string[] = []
  const doors: PublicDoors = {
    async load() {
      calls.push('load')
      if (view instanceof AppError) throw view
      return view
    },
    async verify({ body, delivers }) {
      calls.push(delivers ? 'verify' : 'verify by form')
      if ('email' in body && !('code' in body)) return { status: 'code_sent', access: 'a' }
      if ('code' in body) throw new AppError('wrong_code')
      if (body.password === 'much') throw new AppError('rate_limited', { retryAfter: 840 })
      if (body.password !== 'right') throw new AppError('wrong_password')
      return { ...share, state: 'sealed', access: 'a' }
    },
    async open({ delivers }) {
      calls.push(delivers ? 'open' : 'open by form')
      throw new AppError('share_exhausted')
    },
    async loadSession() {
      return null
    },
    async loadInbox() {
      return { page: 'inbox', inbox: null }
    },
    async verifyInbox() {
      return { status: 'code_sent', access: 'a' }
    },
    async leaveInbox() {
      calls.push('leave')
    },
  }
  return { calls, doors }
}

const config = loadConfig({ LOG_LEVEL: 'silent' })
const servers: Awaited<ReturnType<typeof buildServer>>[] = []
afterAll(() => Promise.all(servers.map((server) => server.close())))

async function open(view: Parameters<typeof roomWith>[0] = { page: 'share', share, comments: null }) {
  const { calls, doors } = roomWith(view)
  const server = await buildServer(config)
  servers.push(server)
  await mountPublicPages(server, config, doors)
  const browser = new Browser(server, config)
  const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    browser.send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    })
  return { calls, browser, post, get: (url: string, headers = {}) => browser.send({ method: 'GET', url, headers }) }
}

describe('the page of a share', () => {
  let room: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    room = await open()
  })

  test('is HTML that nobody keeps, finds or passes on', async () => {
    const { statusCode, headers, body } = await room.get(page)
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
    expect(body).toContain('Forge &amp; Co.')
  })

  test('answers HEAD with 200 without a look', async () => {
    const before = room.calls.length
    const { statusCode, body, headers } = await room.browser.send({ method: 'HEAD', url: page })
    expect([statusCode, body, headers['x-robots-tag']]).toEqual([200, '', 'noindex'])
    expect(room.calls.length).toBe(before)
  })

  test('is JSON for a program of any site', async () => {
    const { headers, ...answer } = await room.get(page, { accept: 'application/json' })
    expect(answer.json()).toEqual(share)
    expect(headers['access-control-allow-origin']).toBe('*')
    expect((await room.get(page, { accept: 'text/html,application/json' })).headers['content-type']).toMatch(/html/)
  })

  test.each(['short', `${token}x`, `${token.slice(1)}.`, `${token}/`, `${token}/else`, ''])(
    'what is no token is a page that nobody has: %j',
    async (other) => {
      const before = room.calls.length
      const { statusCode, body } = await room.get(`/share/repair/${other}`)
      expect(statusCode).toBe(404)
      expect(body).toContain('There is nothing at this address')
      expect(room.calls.length).toBe(before)
    },
  )
})

test.each([
  [{ page: 'expired', brand, share_type: 'public', is_unlocked: false } as const, 410, 'share_expired'],
  [{ page: 'paused', brand } as const, 410, 'share_paused'],
  [{ page: 'exhausted', brand } as const, 410, 'share_exhausted'],
  [{ page: 'unknown' } as const, 404, 'not_found'],
  [new AppError('rate_limited', { retryAfter: 40 }), 429, 'rate_limited'],
  [new AppError('unavailable', { retryAfter: 2 }), 503, 'unavailable'],
])('an end has its status on the page and its code for a program', async (view, status, code) => {
  const { get } = await open(view)
  const html = await get(page)
  expect([html.statusCode, html.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8'])
  const json = await get(page, { accept: 'application/json' })
  expect([json.statusCode, json.json().code]).toEqual([status, code])
})

describe('a form without JavaScript', () => {
  test('goes back to the page, which says once what became of it', async () => {
    const { post, get, calls } = await open()
    const answer = await post(`${page}/verify`, { password: 'wrong' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, page])
    expect((await get(page)).body).toContain('That is not the password.')
    expect((await get(page)).body).not.toContain('That is not the password.')
    await post(`${page}/verify`, { password: 'much' })
    expect((await get(page)).body).toContain('Try again in 14 minutes.')
    await post(`${page}/verify`, { password: 'right' })
    expect((await get(page)).body).not.toContain('role="alert"')
    expect(calls.filter((call) => call !== 'load')).toEqual(Array(3).fill('verify by form'))
  })

  test('keeps the address that a code went to out of the page’s own', async () => {
    const { post, get } = await open({ page: 'share', share: { ...share, share_type: 'recipients' }, comments: null })
    const answer = await post(`${page}/verify`, { email: 'Ann@Roof.example' })
    expect(answer.headers.location).toBe(page)
    expect((await get(page)).body).toContain('value="ann@roof.example"')
    await post(`${page}/verify`, { email: 'ann@roof.example', code: '111111' })
    expect((await get(page)).body).toContain('That is not the code')
    await post(`${page}/verify`, { email: 'ann@roof.example', code: '111111', again: '1' })
    expect((await get(page)).body).not.toContain('That is not the code')
    expect((await get(`${page}?other`)).body).not.toContain('ann@roof.example')
    expect((await get(page)).body).not.toContain('ann@roof.example')
  })

  test('of another site is refused, with or without a cookie', async () => {
    const { post, calls } = await open()
    const answer = await post(`${page}/verify`, { password: 'right' }, { 'sec-fetch-site': 'cross-site' })
    expect([answer.statusCode, calls]).toEqual([403, []])
  })

  test('that makes no sense changes nothing', async () => {
    const { post, get, calls } = await open()
    await post(`${page}/verify`, { password: '', nonsense: 'x' })
    expect((await get(page)).body).toContain('Look at it once more.')
    expect(calls).toEqual(['load'])
  })

  test('opens a sealed share, and what has ended meanwhile the page says itself', async () => {
    const { post, calls } = await open()
    expect((await post(`${page}/open`, {})).statusCode).toBe(303)
    expect(calls).toEqual(['open by form'])
  })

  test('leads into the inbox and out of it', async () => {
    const { post, get, calls } = await open()
    expect((await post('/inbox/verify', { email: 'ann@roof.example' })).headers.location).toBe('/inbox')
    expect((await get('/inbox')).body).toContain('value="ann@roof.example"')
    expect((await post('/inbox/leave', {})).statusCode).toBe(303)
    expect(calls).toEqual(['leave'])
  })

  test('is taken nowhere else, and a cookie with nonsense in it does no harm', async () => {
    const { post, browser } = await open()
    expect((await post('/v1/anything', { a: 'b' })).statusCode).not.toBe(303)
    const cookie = 'latchkey_notice=bm9uc2Vuc2U'
    expect((await browser.send({ method: 'GET', url: page, headers: { cookie } })).statusCode).toBe(200)
  })
})

describe('the same calls as JSON', () => {
  const send = async (path: string, body: unknown) => {
    const { browser, calls } = await open()
    const headers = { 'content-type': 'application/json' }
    const answer = await browser.send({ method: 'POST', url: page + path, headers, payload: JSON.stringify(body) })
    return { answer, calls }
  }

  test('answer as those under /v1/public do', async () => {
    const right = await send('/verify', { password: 'right' })
    expect([right.answer.statusCode, right.answer.json().state, right.calls]).toEqual([200, 'sealed', ['verify']])
    expect(right.answer.headers['access-control-allow-origin']).toBe('*')
    expect((await send('/verify', { email: 'ann@roof.example' })).answer.statusCode).toBe(202)
  })

  test('are refused as those are', async () => {
    expect((await send('/verify', { password: 'wrong' })).answer.json().code).toBe('wrong_password')
    expect((await send('/verify', { passwort: 'x' })).answer.statusCode).toBe(422)
    expect((await send('/open', undefined)).answer.json().code).toBe('share_exhausted')
  })
})
