import {
  changeEmail,
  changePassword,
  forgotPassword,
  getMe,
  listDevices,
  login,
  logout,
  removeDevice,
  resetPassword,
  updateMe,
  verifyEmail,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { newEmail, PASSWORD, signIn, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()
const NEW = 'quite another phrase'

describe('passwords', () => {
  it('changes with the present one; every other session ends', async () => {
    const { browser, email } = await signUp(app)
    const other = await signIn(app, email)
    const wrong = await browser.call(changePassword, { body: { current: 'wrong', password: NEW } })
    expect([wrong.status, wrong.problem.code]).toEqual([401, 'wrong_password'])
    expect((await browser.call(changePassword, { body: { current: PASSWORD, password: NEW } })).status).toBe(204)
    expect((await browser.call(getMe)).status).toBe(200)
    expect((await other.call(getMe)).status).toBe(401)
    expect((await app.browser().call(login, { body: { email, password: PASSWORD } })).status).toBe(401)
    await signIn(app, email, NEW)
    await app.mailbox.take(email, 'password_changed')
  })

  it('resets by mail once; every session ends', async () => {
    const { browser, email } = await signUp(app)
    await app.browser().get(forgotPassword, { body: { email } })
    const token = await app.mailbox.takeToken(email, 'reset')
    expect((await app.browser().call(resetPassword, { body: { token, password: 'short' } })).status).toBe(422)
    expect((await app.browser().call(resetPassword, { body: { token, password: NEW } })).status).toBe(204)
    expect((await browser.call(getMe)).status).toBe(401)
    await signIn(app, email, NEW)
    const again = await app.browser().call(resetPassword, { body: { token, password: NEW } })
    expect([again.status, again.problem.code]).toEqual([410, 'link_expired'])
  })

  it('ends the other reset links with the first that is used', async () => {
    const { email } = await signUp(app)
    await app.browser().get(forgotPassword, { body: { email } })
    await app.browser().get(forgotPassword, { body: { email } })
    const first = await app.mailbox.takeToken(email, 'reset')
    const second = await app.mailbox.takeToken(email, 'reset')
    await app.browser().get(resetPassword, { body: { token: second, password: NEW } })
    expect((await app.browser().call(resetPassword, { body: { token: first, password: NEW } })).status).toBe(410)
  })

  it('lets no log-in and no change with the old password outlive a reset that comes in between', async () => {
    for (let i = 0; i < 4; i++) {
      const { browser, email, accountId } = await signUp(app)
      await app.browser().get(forgotPassword, { body: { email } })
      const token = await app.mailbox.takeToken(email, 'reset')
      const logins = Array.from({ length: 6 }, () => app.browser().call(login, { body: { email, password: PASSWORD } }))
      const change = browser.call(changePassword, { body: { current: PASSWORD, password: 'the old owner’s choice' } })
      const reset = await app.browser().call(resetPassword, { body: { token, password: NEW } })
      await Promise.all([...logins, change])
      if (reset.status !== 204) continue
      expect(await app.db.authSession.count({ where: { accountId } })).toBe(0)
      await signIn(app, email, NEW)
    }
  })

  it('keeps no password, token or code in clear in any row', async () => {
    const { email } = await signUp(app)
    await app.browser().get(forgotPassword, { body: { email } })
    const token = await app.mailbox.takeToken(email, 'reset')
    const { rows } = await app.services.pool.query<{ text: string }>(`
      select t::text as text from email_token t union all select t::text from mail t union all select t::text from account t
      union all select t::text from audit_entry t union all select t::text from auth_session t
      union all select t::text from graphile_worker._private_jobs t union all select t::text from limit_counter t`)
    const all = rows.map(({ text }) => text).join('\n')
    expect(all).not.toContain(token)
    expect(all).not.toContain(PASSWORD)
  })
})

describe('mailbox', () => {
  it('moves only when the new one is confirmed; the old one hears of it', async () => {
    const { browser, email } = await signUp(app)
    const next = newEmail('next')
    expect((await browser.call(changeEmail, { body: { email: next, password: 'wrong' } })).status).toBe(401)
    expect((await browser.call(changeEmail, { body: { email: next, password: PASSWORD } })).status).toBe(202)
    await app.mailbox.take(email, 'email_change_requested')
    expect((await browser.get(getMe)).account.email).toBe(email)

    const token = await app.mailbox.takeToken(next, 'email_change')
    const stranger = await app.browser().call(verifyEmail, { body: { token } })
    expect([stranger.status, stranger.problem.errors[0]?.path]).toEqual([422, 'password'])
    expect((await app.browser().call(verifyEmail, { body: { token, password: 'wrong' } })).status).toBe(401)
    expect((await browser.get(verifyEmail, { body: { token } })).account.email).toBe(next)
    await app.mailbox.take(email, 'email_changed')
    await signIn(app, next)
  })

  it('is not taken from somebody else', async () => {
    const { browser } = await signUp(app)
    const { email: taken } = await signUp(app)
    expect((await browser.call(changeEmail, { body: { email: taken, password: PASSWORD } })).status).toBe(202)
    await app.mailbox.take(taken, 'known_account')
  })
})

describe('signed-in devices', () => {
  it('are listed, and signed out one by one; nobody else’s are', async () => {
    const { browser, email } = await signUp(app)
    const other = await signIn(app, email)
    const { results } = await browser.get(listDevices)
    expect(results).toHaveLength(2)
    const away = results.find(({ is_current }) => !is_current)
    const stranger = await signUp(app)
    expect((await stranger.browser.call(removeDevice, { params: { id: away?.id ?? '' } })).status).toBe(404)
    expect((await browser.call(removeDevice, { params: { id: away?.id ?? '' } })).status).toBe(204)
    expect((await other.call(getMe)).status).toBe(401)
    expect((await browser.call(removeDevice, { params: { id: away?.id ?? '' } })).status).toBe(404)
  })

  it('run out after 14 idle days, and after 60 in any case', async () => {
    const { browser, accountId } = await signUp(app)
    const days = (n: number) => new Date(Date.now() - n * 24 * 60 * 60 * 1000)
    await app.db.authSession.updateMany({ where: { accountId }, data: { lastSeenAt: days(15) } })
    expect((await browser.call(getMe)).status).toBe(401)
    await app.db.authSession.updateMany({ where: { accountId }, data: { lastSeenAt: days(13) } })
    expect((await browser.call(getMe)).status).toBe(200)
    await app.db.authSession.updateMany({ where: { accountId }, data: { expiresAt: days(0) } })
    expect((await browser.call(getMe)).status).toBe(401)
  })

  it('end with signing out', async () => {
    const { browser, email } = await signUp(app)
    const copy = app.browser().withSession(browser.cookies.get('latchkey_session') ?? '')
    expect((await browser.call(logout)).status).toBe(204)
    expect(browser.isSignedIn).toBe(false)
    expect((await copy.call(getMe)).status).toBe(401)
    expect((await browser.call(logout)).status).toBe(204)
    await signIn(app, email)
  })
})

describe('profile', () => {
  it('changes under its version', async () => {
    const { browser } = await signUp(app)
    const me = await browser.get(getMe)
    const ifMatch = { 'if-match': `"${me.account.version}"` }
    const changed = await browser.get(updateMe, { body: { name: 'Olive Other' }, headers: ifMatch })
    expect(changed.account).toMatchObject({ name: 'Olive Other', version: me.account.version + 1 })
    const stale = await browser.call(updateMe, { body: { name: 'Too Late' }, headers: ifMatch })
    expect([stale.status, stale.problem.code]).toEqual([412, 'version_conflict'])
    expect((await browser.get(updateMe, { body: { name: 'No Version' } })).account.name).toBe('No Version')
  })
})
