import { updateMe } from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { openShop } from '../testing/open-shop.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()
const PASSWORD = 'open sesame 7'
/** What a browser sends with a form of a page that gives no referrer, over plain http and not on its own machine. */
const PLAIN = { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' }

async function locked() {
  const shop = await openShop(app)
  const share = await shop.share({ share_type: 'password', password: PASSWORD })
  const page = new URL(share.url).pathname
  const form = (browser: typeof shop.browser, headers: Record<string, string>, password = PASSWORD) =>
    browser.send({
      method: 'POST',
      url: `${page}/verify`,
      headers,
      payload: new URLSearchParams({ password }).toString(),
    })
  const json = (browser: typeof shop.browser, url: string) =>
    browser.send({ method: 'POST', url, headers: { origin: 'null' }, payload: { password: PASSWORD } })
  return { ...shop, share, page, form, json }
}

describe('a form of a public page, without JavaScript and over plain http', () => {
  it('is taken again after it left a cookie, and from somebody who is signed in', async () => {
    const { share, browser, form } = await locked()
    const visitor = app.browser()
    expect((await form(visitor, PLAIN, 'wrong')).statusCode).toBe(303)
    expect([...visitor.cookies.keys()]).toEqual(['latchkey_notice'])
    expect((await form(visitor, PLAIN)).statusCode).toBe(303)
    expect(visitor.cookies.has(`latchkey_${share.id}`)).toBe(true)
    expect((await form(browser, PLAIN)).statusCode).toBe(303)
    expect(browser.cookies.has(`latchkey_${share.id}`)).toBe(true)
  })

  it('is all that goes with a cookie and without an origin', async () => {
    const { share, browser, page, form, json } = await locked()
    for (const url of [`${page}/verify`, `/v1/public/shares/${share.token}/verify`]) {
      expect([url, (await json(browser, url)).json().code]).toEqual([url, 'cross_origin'])
    }
    const change = { body: { name: 'Changed' }, headers: { origin: 'null' } }
    expect((await browser.call(updateMe, change)).problem.code).toBe('cross_origin')
    for (const url of ['/v1/auth/logout', '/v1/me/email', `/v1/public/shares/${share.token}/verify`]) {
      const answer = await browser.send({ method: 'POST', url, headers: PLAIN, payload: 'password=x' })
      expect([url, answer.json().code]).toEqual([url, 'cross_origin'])
    }
    expect((await form(browser, { ...PLAIN, origin: 'https://evil.test' })).statusCode).toBe(403)
    expect((await form(browser, { ...PLAIN, 'sec-fetch-site': 'same-site' })).statusCode).toBe(403)
    expect(browser.cookies.has(`latchkey_${share.id}`)).toBe(false)
  })

  it('needs more on https, where every browser says from where it comes', async () => {
    const secure = await startTestApp({ APP_URL: 'https://latchkey.test', TRUST_PROXY: '127.0.0.1', DEMO: 'false' })
    const headers = { ...PLAIN, 'x-forwarded-proto': 'https', cookie: '__Host-latchkey_session=x' }
    const send = (more: object) =>
      secure.browser().send({
        method: 'POST',
        url: `/share/repair/${'k'.repeat(43)}/verify`,
        headers: { ...headers, ...more },
        payload: 'password=x',
      })
    expect((await send({})).statusCode).toBe(403)
    expect((await send({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(303)
  })
})
