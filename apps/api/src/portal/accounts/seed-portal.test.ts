import { describe, expect, it } from 'vitest'
import { openPortal, registration } from '../../testing/open-portal.ts'
import { newEmail, PASSWORD } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const { browser: owner, slug } = await openPortal(app)

const sender =
  (browser: ReturnType<typeof app.browser>) =>
  async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
    const response = await browser.send({ method, url, ...(payload && { payload }) })
    return { status: response.statusCode, body: response.body ? response.json() : undefined }
  }

/** In its order, under its own paths. There is one shop, so none is named but at first. */
describe('seed 004', () => {
  it('registers, logs in and out, resets a password, and keeps a profile', async () => {
    const email = newEmail()
    const browser = app.browser()
    const send = sender(browser)
    const { portal, ...unnamed } = registration(slug, email)
    expect(await send('POST', '/customer/register', { portal, ...unnamed })).toMatchObject({ status: 202 })
    expect((await send('POST', '/customer/login', { email, password: PASSWORD })).body.code).toBe('email_not_verified')
    const token = await app.mailbox.takeToken(email, 'verify')
    expect((await send('POST', '/customer/verify-email', { token })).body.portal.slug).toBe(slug)

    expect((await send('POST', '/customer/logout')).status).toBe(204)
    expect((await send('GET', '/customer/profile')).status).toBe(401)
    expect((await send('POST', '/customer/login', { email, password: PASSWORD })).body.account.email).toBe(email)
    expect((await send('POST', '/customer/logout')).status).toBe(204)

    expect((await send('POST', '/customer/forgot-password', { email })).body).toEqual({ status: 'sent_if_known' })
    const password = 'quite another phrase'
    const reset = { token: await app.mailbox.takeToken(email, 'reset'), password }
    expect((await send('POST', '/customer/reset-password', reset)).status).toBe(204)
    expect((await send('POST', '/customer/login', { email, password })).status).toBe(200)

    expect((await send('GET', '/customer/profile')).body).toMatchObject({ email, first_name: 'Carla' })
    expect((await send('PUT', '/customer/profile', { phone: '0113' })).body).toMatchObject({ phone: '0113' })
    expect((await send('GET', '/admin/customers')).status).toBe(403)
    const { body } = await sender(owner)('GET', '/admin/customers')
    expect(body.results).toMatchObject([{ email, phone: '0113', email_verified: true }])
    expect((await send('DELETE', '/customer/account', { password })).status).toBe(204)
  })

  it('is for customers only, and not for pages of other sites', async () => {
    const stranger = sender(app.browser())
    expect((await stranger('GET', '/customer/profile')).status).toBe(401)
    expect((await sender(owner)('GET', '/customer/profile')).status).toBe(403)
    const foreign = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
    const answer = await owner.send({ method: 'PUT', url: '/customer/profile', headers: foreign, payload: {} })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'cross_origin'])
  })

  it('invites under its own path', async () => {
    const body = { first_name: 'Al', last_name: 'Bo', email: newEmail() }
    const made = await sender(owner)('POST', '/admin/customers', body)
    expect([made.status, made.body.email]).toEqual([201, body.email])

    await app.mailbox.take(body.email, 'customer_invitation')
  })
})
