import {
  addPublicComment,
  openPublicShare,
  openSealedShare,
  regenerateShare,
  revokeShare,
  updateShare,
  verifyPublicShare,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { openShop, takeCode } from '../../testing/open-shop.ts'
import { newEmail } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp({ LIMITS: 'register=1000/1h,code=1000/1h,public=60/1m' })
const PASSWORD = 'open sesame 7'

const entriesOf = (shareId: string) =>
  app.db.accessEntry.findMany({ where: { shareId }, orderBy: { id: 'asc' }, omit: { id: true } })
const outcomesOf = async (shareId: string) =>
  (await entriesOf(shareId)).map(({ what, outcome }) => `${what} ${outcome}`)
const viewsOf = async (id: string) => (await app.db.share.findUniqueOrThrow({ where: { id } })).viewCount

const from = (address: string) => {
  const browser = app.browser()
  const send = browser.send.bind(browser)
  browser.send = (options) => send({ ...options, remoteAddress: address })
  return browser
}

describe('what nobody can tell apart', () => {
  it('an unknown, a stopped and a replaced link', async () => {
    const { browser, share } = await openShop(app)
    const [stopped, replaced] = [await share(), await share()]
    await browser.get(revokeShare, { params: { share: stopped.id } })
    await browser.get(regenerateShare, { params: { share: replaced.id } })
    const tokens = ['never-was', stopped.token, replaced.token, 'x'.repeat(3000), '%00', 'ü', '..%2f']
    const answers = await Promise.all(
      tokens.map(async (token) => {
        const { statusCode, headers, body } = await app
          .browser()
          .send({ method: 'GET', url: `/v1/public/shares/${token}` })
        const { request_id: _, ...problem } = JSON.parse(body)
        const { 'x-request-id': __, date: ___, ...rest } = headers
        return JSON.stringify([statusCode, rest, problem])
      }),
    )
    expect(new Set(answers).size).toBe(1)
    await expect.poll(() => outcomesOf(stopped.id)).toEqual(['open revoked'])
    await expect.poll(() => outcomesOf(replaced.id)).toEqual(['open revoked'])
  })
})

describe('views', () => {
  it('are those of people who look', async () => {
    const { share } = await openShop(app)
    const { id, token } = await share()
    const open = (headers: Record<string, string>) =>
      app.browser().call(openPublicShare, { params: { token }, headers })
    await open({ 'user-agent': 'Mozilla/5.0 (iPhone)' })
    for (const agent of ['Slackbot-LinkExpanding 1.0', 'WhatsApp/2.2', 'facebookexternalhit/1.1']) {
      expect((await open({ 'user-agent': agent })).body.state).toBe('open')
    }
    await open({ 'sec-purpose': 'prefetch;prerender' })
    expect(await viewsOf(id)).toBe(1)
    expect((await entriesOf(id)).map(({ isBot }) => isBot)).toEqual([false, true, true, true, true])
  })

  it('are not taken by a bot that presses the button', async () => {
    const { share } = await openShop(app)
    const { id, token } = await share({ max_views: 1 })
    const headers = { 'user-agent': 'Slackbot 1.0' }
    const { body } = await app.browser().call(openSealedShare, { params: { token }, headers })
    expect(body).toMatchObject({ state: 'sealed', content: null })
    expect(await viewsOf(id)).toBe(0)
  })

  it('a password and a number of views: first the one, then the other', async () => {
    const { share } = await openShop(app)
    const { id, token } = await share({ share_type: 'password', password: PASSWORD, max_views: 1 })
    const visitor = app.browser()
    const params = { token }
    expect((await visitor.call(openSealedShare, { params })).problem.code).toBe('share_locked')
    expect(await visitor.get(verifyPublicShare, { params, body: { password: PASSWORD } })).toMatchObject({
      state: 'sealed',
    })
    expect(await viewsOf(id)).toBe(0)
    expect(await visitor.get(openSealedShare, { params })).toMatchObject({ state: 'open' })
    expect(await visitor.get(openSealedShare, { params })).toMatchObject({ state: 'open' })
    expect(await viewsOf(id)).toBe(1)
  })
})

describe('a lock', () => {
  it('is tried so often from one network, and opens from another', async () => {
    const { share } = await openShop(app)
    const { id, token } = await share({ share_type: 'password', password: PASSWORD })
    const params = { token }
    const attempt = (browser: ReturnType<typeof from>, password: string) =>
      browser.call(verifyPublicShare, { params, body: { password } })
    const flood = await Promise.all(Array.from({ length: 40 }, () => attempt(from('203.0.113.7'), 'guess')))
    expect(flood.filter(({ status }) => status === 401).length).toBe(5)
    expect(flood.filter(({ status }) => status === 429).length).toBe(35)
    expect((await attempt(from('203.0.113.7'), PASSWORD)).status).toBe(429)
    const last = await attempt(from('203.0.113.7'), PASSWORD)
    expect(Number(last.response.headers['retry-after'])).toBeGreaterThan(0)
    expect((await attempt(from('198.51.100.9'), PASSWORD)).body).toMatchObject({ state: 'open' })
    await expect.poll(async () => (await outcomesOf(id)).some((one) => one.endsWith('rate_limited'))).toBe(true)
  })

  it('opens with the header where cookies do not travel, for its own share only', async () => {
    const { share } = await openShop(app)
    const wish = { share_type: 'password', password: PASSWORD } as const
    const [one, other] = [await share(wish), await share(wish)]
    const unlocked = await app.browser().get(verifyPublicShare, { params: one, body: { password: PASSWORD } })
    const headers = { 'latchkey-share': 'access' in unlocked ? (unlocked.access ?? '') : '' }
    const open = async (token: string) =>
      (await app.browser().call(openPublicShare, { params: { token }, headers })).body.state
    expect([await open(one.token), await open(other.token)]).toEqual(['open', 'locked'])
  })

  it.each([
    ['another password', { password: 'another one 8' }],
    ['pausing and resuming', { is_active: false }],
  ])('is shut again by %s', async (_, change) => {
    const { browser, share } = await openShop(app)
    const { id, token } = await share({ share_type: 'password', password: PASSWORD })
    const visitor = app.browser()
    await visitor.get(verifyPublicShare, { params: { token }, body: { password: PASSWORD } })
    await browser.get(updateShare, { params: { share: id }, body: change })
    await browser.get(updateShare, { params: { share: id }, body: { is_active: true } })
    expect(await visitor.get(openPublicShare, { params: { token } })).toMatchObject({ state: 'locked' })
  })

  it('opens for nobody whose name was taken off meanwhile, whatever was mailed before', async () => {
    const { browser, share } = await openShop(app)
    for (const change of [
      { recipients: ['bob@example.test'] },
      { share_type: 'password' as const, password: PASSWORD },
    ]) {
      const email = newEmail('ann')
      const { id, token } = await share({ share_type: 'recipients', recipients: [email, 'bob@example.test'] })
      const visitor = app.browser()
      await visitor.call(verifyPublicShare, { params: { token }, body: { email } })
      const code = await takeCode(app, email)
      await browser.get(updateShare, { params: { share: id }, body: change })
      const { problem } = await visitor.call(verifyPublicShare, { params: { token }, body: { email, code } })
      expect(problem.code).toBe('wrong_code')
    }
  })

  it('is not used up by those who know the password', async () => {
    const { share } = await openShop(app)
    const { token } = await share({ share_type: 'password', password: PASSWORD })
    const attempt = () => app.browser().call(verifyPublicShare, { params: { token }, body: { password: PASSWORD } })
    await Promise.all(Array.from({ length: 20 }, attempt))
    for (let n = 0; n < 8; n++) expect((await attempt()).status).toBe(200)
  })

  it('opens past the expiry for asking only', async () => {
    const { browser, share } = await openShop(app)
    const { id, token } = await share({ share_type: 'password', password: PASSWORD })
    await browser.get(updateShare, { params: { share: id }, body: { expires_at: '2020-01-01' } })
    const visitor = app.browser()
    const { problem } = await visitor.call(verifyPublicShare, { params: { token }, body: { password: PASSWORD } })
    expect(problem.code).toBe('share_expired')
    expect(visitor.cookies.has(`latchkey_${id}`)).toBe(true)
    expect((await visitor.call(openPublicShare, { params: { token } })).problem.code).toBe('share_expired')
  })
})

it('a stopped link is gone for whoever had unlocked it, in every call', async () => {
  const { browser, share } = await openShop(app)
  const { id, token } = await share({ share_type: 'password', password: PASSWORD, access_mode: 'comment' })
  const visitor = app.browser()
  await visitor.get(verifyPublicShare, { params: { token }, body: { password: PASSWORD } })
  expect((await visitor.call(addPublicComment, { params: { token }, body: { body: 'Hello' } })).status).toBe(201)
  await browser.get(revokeShare, { params: { share: id } })
  const base = `/v1/public/shares/${token}`
  const json = { 'content-type': 'application/json' }
  const calls = [
    ['GET', ''],
    ['GET', '/comments'],
    ['GET', `/files/${crypto.randomUUID()}`],
    ['POST', '/verify', { password: PASSWORD }],
    ['POST', '/open'],
    ['POST', '/comments', { body: 'x' }],
    ['POST', '/access-requests', { name: 'Bob', email: 'bob@example.test' }],
    ['POST', '/reopen-requests', { email: 'bob@example.test' }],
    ['POST', '/responses', { name: 'Bob', email: 'bob@example.test', decision: 'accept' }],
  ] as const
  for (const [method, path, payload] of calls) {
    const { statusCode } = await visitor.send({ method, url: base + path, ...(payload && { payload, headers: json }) })
    expect([method, path, statusCode]).toEqual([method, path, 404])
  }
})

it('so many calls a minute, and what is past it is in the log with its number', async () => {
  const { share } = await openShop(app)
  const { id, token } = await share()
  const statuses = await Promise.all(
    Array.from({ length: 80 }, async () => (await app.browser().call(openPublicShare, { params: { token } })).status),
  )
  expect(statuses.filter((status) => status === 429).length).toBe(20)
  expect(await viewsOf(id)).toBe(60)
  await expect
    .poll(() => app.db.accessEntry.count({ where: { shareId: id, outcome: 'rate_limited' } }))
    .toBeGreaterThan(0)
  await app.services.accessLog.close()
  const times = await app.db.accessEntry.aggregate({
    where: { shareId: id, outcome: 'rate_limited' },
    _sum: { times: true },
  })
  expect(times._sum.times).toBe(20)
})
