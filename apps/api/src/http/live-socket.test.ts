import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { LivePath, liveCloseCodes, logout, mostWatches, updateRepairRequest } from '@latchkey/contract'
import { makeRepairRequest, makeSession, makeShare, makeTranscript } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { MOST_MESSAGES } from '../live/line.ts'
import type { Browser } from '../testing/browser.ts'
import { openKey } from '../testing/open-key.ts'
import { type Live, liveUrl, openLive, upgradeHeaders } from '../testing/open-live.ts'
import { signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp({ TRUST_PROXY: '127.0.0.1' })
const owner = await signUp(app)
const shop = { id: owner.workspaceId }
const maker = { id: owner.accountId }
const session = await makeTranscript(app.db, shop, maker)
const elsewhere = { origin: 'https://elsewhere.test' }

/** How an upgrade is answered where it is refused. */
async function refusalOf(browser: Browser | null, options: Parameters<typeof upgradeHeaders>[2] = {}) {
  const socket = new WebSocket(await liveUrl(app), { headers: upgradeHeaders(app, browser, options) })
  socket.on('error', () => undefined)
  const [, response] = await once(socket, 'unexpected-response')
  let body = ''
  for await (const part of response) body += part
  return { status: response.statusCode, code: JSON.parse(body).code }
}

describe('who comes in', () => {
  it('with a session, from our own pages only', async () => {
    const refused = { status: 403, code: 'cross_origin' }
    expect(await refusalOf(owner.browser, elsewhere)).toEqual(refused)
    expect(await refusalOf(owner.browser, { origin: 'null' })).toEqual(refused)
    expect(await refusalOf(owner.browser, { origin: null })).toEqual(refused)
    const live = await openLive(app, owner.browser)
    expect((await live.watch({ watch: session.id })).event).toBe('watching')
  })

  it('without one from anywhere, to watch shares; a cookie that is no session is none', async () => {
    const { browser } = await signUp(app)
    const signedOut = Object.assign(app.browser(), { cookies: new Map(browser.cookies) })
    await browser.get(logout)
    const { token } = await makeShare(app.db, await makeRepairRequest(app.db, shop, maker))
    for (const visitor of [null, signedOut, app.browser().withSession('made up')]) {
      const live = await openLive(app, visitor, elsewhere)
      expect((await live.watch({ watch: session.id })).event).toBe('refused')
      expect((await live.watch({ watch_share: token })).event).toBe('watching')
    }
  })

  it('not with a key, right or wrong, whatever is beside it', async () => {
    const { key } = await openKey(app, owner, ['admin'])
    for (const bearer of [key, 'lk_wrong']) {
      const headers = { authorization: `Bearer ${bearer}` }
      for (const browser of [null, owner.browser])
        expect(await refusalOf(browser, { headers })).toEqual({ status: 403, code: 'forbidden' })
    }
  })

  it('so many from one network without a session, and of one account', async () => {
    const from = (ip: string) => ({ headers: { 'x-forwarded-for': ip } })
    const busy = { status: 503, code: 'unavailable' }
    const lives: Live[] = []
    for (let n = 0; n < 100; n++) lives.push(await openLive(app, null, from('10.1.1.1')))
    expect(await refusalOf(null, from('10.1.1.1'))).toEqual(busy)
    const { browser } = await signUp(app)
    for (let n = 0; n < 50; n++) await openLive(app, browser, from(`10.2.1.${n}`))
    expect(await refusalOf(browser, from('10.3.1.1'))).toEqual(busy)
    // Nobody in particular takes the room of those who are signed in.
    for (let n = 0; n < 3; n++) await openLive(app, owner.browser, from('10.1.1.1'))
    await lives[0]?.close()
    await openLive(app, null, from('10.1.1.1'))
    expect(await refusalOf(null, from('10.1.1.1'))).toEqual(busy)
  })

  it('only by an upgrade, and nothing else is upgraded', async () => {
    const url = (await liveUrl(app)).replace('ws:', 'http:')
    expect((await fetch(url)).status).toBe(404)
    // As Java's client asks every server.
    const asked = request(url.replace(LivePath, '/healthz'), {
      headers: { connection: 'Upgrade', upgrade: 'h2c' },
    }).end()
    const [answer] = await once(asked, 'response')
    expect(answer.statusCode).toBe(200)
    const { hostname, port } = new URL(url)
    const raw = connect(Number(port), hostname)
    raw.write(`GET ${LivePath} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
    const [text] = await once(raw, 'data')
    expect(text.toString()).toMatch(/^HTTP\/1.1 400 /)
    raw.destroy()
  })
})

describe('messages', () => {
  it.each([
    '',
    'watch',
    'null',
    '[]',
    '7',
    '{}',
    '{"watch":"me"}',
    '{"watch":null}',
    '{"__proto__":{"watch":"x"}}',
    `{"watch":"${session.id}","more":1}`,
    `{"watch":"${session.id}","after":"-1"}`,
    '{"watch_share":""}',
    '{"watch_share":"\\u0000"}',
    '{"watch_share":["x"]}',
    '{"watch_share":"x","since":"tomorrow"}',
    '[['.repeat(2000),
  ])('%s is refused, and the socket goes on', async (text) => {
    const live = await openLive(app, owner.browser)
    live.send(text)
    await live.next('refused')
    live.socket.send(Buffer.from([0xff, 0xfe]))
    await live.next('refused')
    expect((await live.watch({ watch: session.id })).event).toBe('watching')
    await live.close()
  })

  it('of more than 4,096 bytes, or too many, end the socket', async () => {
    const long = await openLive(app)
    long.send(`"${'a'.repeat(4096)}"`)
    expect(await long.closed).toBe(1009)
    const many = await openLive(app, owner.browser)
    await many.watch({ watch: session.id })
    for (let n = 0; n < MOST_MESSAGES; n++) many.send({ unwatch: 'x' })
    expect(await many.closed).toBe(liveCloseCodes.badRequest)
  })

  it('may wish for twenty at once', async () => {
    const live = await openLive(app, owner.browser)
    for (let n = 0; n < mostWatches; n++) {
      const { id } = await makeTranscript(app.db, shop, maker)
      expect((await live.watch({ watch: id })).event).toBe('watching')
    }
    expect((await live.watch({ watch: session.id })).event).toBe('refused')
    live.send({ unwatch: String(live.frames[0]?.resource_id) })
    expect((await live.watch({ watch: session.id })).event).toBe('watching')
    expect((await live.watch({ watch: session.id })).event).toBe('watching')
  })

  it('are no more once a wish is withdrawn', async () => {
    const { id, version } = await makeRepairRequest(app.db, shop, maker)
    const [stays, goes] = [await openLive(app, owner.browser), await openLive(app, owner.browser)]
    for (const live of [stays, goes]) await live.watch({ watch: id })
    goes.send({ unwatch: id })
    await goes.settled()
    const headers = { 'if-match': `"${version}"` }
    await owner.browser.get(updateRepairRequest, { params: { id }, body: { title: 'Another' }, headers })
    await stays.next('repair_request.changed')
    await goes.settled()
    expect(goes.frames.map(({ event }) => event)).not.toContain('repair_request.changed')
  })
})

it('leaves whoever does not read', async () => {
  const { id, version } = await makeRepairRequest(app.db, shop, maker)
  const update = { requestId: id, body: 'x'.repeat(10_000), authorId: owner.accountId }
  const updates = Array.from({ length: 200 }, () => ({ id: crypto.randomUUID(), ...update }))
  await app.db.repairUpdate.createMany({ data: updates })
  const { token } = await makeShare(app.db, { id, workspaceId: shop.id })
  const [reads, sleeps] = [await openLive(app), await openLive(app)]
  for (const live of [reads, sleeps]) await live.watch({ watch_share: token })
  sleeps.socket.pause()
  for (let n = 0; n < 12; n++) {
    const headers = { 'if-match': `"${version + n}"` }
    await owner.browser.get(updateRepairRequest, { params: { id }, body: { title: `Title ${n}` }, headers })
    await reads.next('content.changed')
  }
  sleeps.socket.resume()
  expect(await sleeps.closed).toBe(1006)
  expect(sleeps.frames.filter(({ event }) => event === 'content.changed').length).toBeLessThan(12)
  await reads.settled()
})

it('says to come back when the server ends, and waits for nobody', async () => {
  const ending = await startTestApp({}, app)
  const account = await makeSession(app.db, maker)
  const live = await openLive(ending, ending.browser().withSession(account.token))
  await live.watch({ watch: session.id })
  const deaf = connect(Number(new URL(await liveUrl(ending)).port), '127.0.0.1')
  deaf.on('error', () => undefined)
  const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='
  deaf.write(`GET ${LivePath} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}\r\n\r\n`)
  await once(deaf, 'data')
  await ending.server.close()
  expect(await live.closed).toBe(liveCloseCodes.goingAway)
  deaf.destroy()
})
