import {
  changePassword,
  createCustomer,
  forgotCustomerPassword,
  getCustomer,
  getMe,
  getProfile,
  inspectPortalLink,
  listAudit,
  listCustomers,
  listDevices,
  login,
  loginCustomer,
  logoutCustomer,
  registerCustomer,
  resetCustomerPassword,
  resetPassword,
  updateProfile,
  updateWorkspace,
  verifyCustomer,
} from '@latchkey/contract'
import { makeCustomer } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { openPortal, registration } from '../../testing/open-portal.ts'
import { newEmail, PASSWORD, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const shop = await openPortal(app)
const ATTACKER = 'chosen by the attacker'

const registered = async (portal: string, email = newEmail(), more: object = {}) => {
  const browser = app.browser()
  await browser.get(registerCustomer, { body: { ...registration(portal, email), ...more } })
  return { browser, email, token: await app.mailbox.takeToken(email, 'verify') }
}

describe('registering', () => {
  it('makes account and customer once the mailbox is verified, and signs in at the portal alone', async () => {
    const browser = app.browser()
    const email = newEmail()
    const body = { ...registration(shop.slug, email), company_name: 'Mason & Sons', phone: '+44 113 496 0000' }
    const answer = await browser.call(registerCustomer, { body })
    expect([answer.status, answer.body]).toEqual([202, { status: 'verification_sent' }])
    expect(await app.db.account.count({ where: { email } })).toBe(0)

    const mail = await app.mailbox.take(email, 'verify')
    const link = new URL(mail.links[0] ?? '')
    expect(link.origin + link.pathname).toBe(`${app.config.appUrl}/portal/${shop.slug}/verify`)
    const token = link.searchParams.get('token') ?? ''
    expect(await browser.get(inspectPortalLink, { body: { token } })).toMatchObject({
      purpose: 'portal_verify',
      email,
      portal: { slug: shop.slug },
      asks_for_password: null,
    })
    const me = await browser.get(verifyCustomer, { body: { token } })
    const here = { id: shop.workspaceId, name: 'Forge & Co.', slug: shop.slug }
    expect(me).toMatchObject({ workspace: null, memberships: [], customer_of: [here], portal: here })
    expect(me.account).toMatchObject({ email, name: 'Carla Mason' })
    expect(await browser.get(getMe)).toEqual(me)

    const { portal, password, ...profile } = body
    const mine = await browser.get(getProfile)
    expect(mine).toMatchObject({ ...profile, address: null, email_verified: true, is_active: true, jobs_count: 0 })
    const { results } = await shop.browser.get(listCustomers, { query: { q: 'Mason & Sons' } })
    expect(results).toMatchObject([{ id: mine.id, email, email_verified: true }])
    expect((await browser.call(listCustomers)).problem.code).toBe('forbidden')
    const noted = await shop.browser.get(listAudit, { query: { action: 'customer.registered' } })
    expect(noted.results.map(({ actor, data }) => [actor, data])).toContainEqual([
      { kind: 'customer', id: mine.id, name: 'Carla Mason' },
      { customer_id: mine.id, name: 'Carla Mason' },
    ])
  })

  it('answers alike for known, unknown, shut out and uninvited mailboxes; only the mail says which', async () => {
    const { slug, workspaceId, browser: owner, signUpCustomer } = await openPortal(app)
    const [joined, out, elsewhere] = [await signUpCustomer(), await signUpCustomer(), await signUp(app)]
    await app.db.customer.update({ where: { id: out.id }, data: { isActive: false } })
    await owner.get(updateWorkspace, { body: { portal: 'invited' } })
    const writtenDown = await makeCustomer(app.db, { id: workspaceId })
    const body = { first_name: 'Ann', last_name: 'Asked', email: newEmail() }
    await owner.get(createCustomer, { body })

    const expected = {
      [joined.email]: 'known_account',
      [out.email]: 'portal_closed',
      [elsewhere.email]: 'portal_closed',
      [newEmail('nobody')]: 'portal_closed',
      [writtenDown.email ?? '']: 'portal_closed',
      [body.email]: 'verify',
    }
    const seen = new Set<string>()
    for (const [email, kind] of Object.entries(expected)) {
      const answer = await app.browser().call(registerCustomer, { body: registration(slug, email) })
      const headers = Object.keys(answer.response.headers).sort().join()
      seen.add(JSON.stringify([answer.status, answer.body, headers]))
      await app.mailbox.take(email, kind)
    }
    expect(seen.size).toBe(1)
    const queued = await app.db.emailToken.findMany({ where: { portalId: workspaceId, purpose: 'known_account' } })
    expect(queued.map(({ passwordHash, profile }) => [passwordHash, profile])).toEqual(Array(5).fill([null, null]))
  })

  it('makes whoever has an account a customer too; their password stays', async () => {
    const { email, accountId } = await signUp(app)
    const { browser, token } = await registered(shop.slug, email, { password: 'quite another phrase' })
    const me = await browser.get(verifyCustomer, { body: { token } })
    expect([me.account.id, me.workspace, me.portal?.slug]).toEqual([accountId, null, shop.slug])
    expect((await app.browser().call(login, { body: { email, password: PASSWORD } })).status).toBe(200)
    const other = { email, password: 'quite another phrase' }
    expect((await app.browser().call(login, { body: other })).problem.code).toBe('wrong_password')
  })

  it('claims the card that the shop has already: what it wrote stays, what it left open is filled in', async () => {
    const card = { first_name: 'Caroline', last_name: 'Mason-Hill', email: newEmail(), phone: '0113' }
    const made = await shop.browser.get(createCustomer, { body: { ...card, invite: false } })
    const { browser, token } = await registered(shop.slug, card.email, { phone: '0999', company_name: 'Mason & Sons' })
    await browser.get(verifyCustomer, { body: { token } })
    const mine = await browser.get(getProfile)
    expect(mine).toMatchObject({ ...card, id: made.id, company_name: 'Mason & Sons' })
    const { results } = await shop.browser.get(listAudit, { query: { action: 'customer.joined' } })
    expect(results[0]?.data).toEqual({ customer_id: made.id, name: 'Caroline Mason-Hill' })
  })

  it('never leaves a password or a session with whoever registered a mailbox that is not theirs', async () => {
    const { browser: attacker, email, token } = await registered(shop.slug, newEmail('victim'), { password: ATTACKER })
    const owner = app.browser()
    expect((await owner.get(inspectPortalLink, { body: { token } })).asks_for_password).toBe('new')
    const without = await owner.call(verifyCustomer, { body: { token } })
    expect([without.status, without.problem.errors[0]?.path]).toEqual([422, 'password'])
    expect((await owner.call(verifyCustomer, { body: { token, password: PASSWORD } })).status).toBe(200)
    expect((await attacker.call(getMe)).status).toBe(401)
    const guess = { portal: shop.slug, email, password: ATTACKER }
    expect((await attacker.call(loginCustomer, { body: guess })).problem.code).toBe('wrong_password')
    expect((await app.browser().call(loginCustomer, { body: { ...guess, password: PASSWORD } })).status).toBe(200)
  })

  it('nor does the link alone open an account that was there', async () => {
    const { email, browser: theirs } = await signUp(app)
    const { token } = await registered(shop.slug, email, { password: ATTACKER })
    const finder = app.browser()
    expect((await finder.get(inspectPortalLink, { body: { token } })).asks_for_password).toBe('own')
    expect((await finder.call(verifyCustomer, { body: { token } })).problem.errors[0]?.path).toBe('password')
    const guess = await finder.call(verifyCustomer, { body: { token, password: ATTACKER } })
    expect([guess.status, guess.problem.code, finder.isSignedIn]).toEqual([401, 'wrong_password', false])
    expect((await theirs.get(verifyCustomer, { body: { token } })).portal?.slug).toBe(shop.slug)
  })

  it('lets a link be used once, of many at once by one; and two links make one account and one customer', async () => {
    const { browser, email, token } = await registered(shop.slug)
    await browser.get(registerCustomer, { body: registration(shop.slug, email) })
    const second = await app.mailbox.takeToken(email, 'verify')
    const tokens = Array.from({ length: 10 }, (_, n) => (n % 2 ? token : second))
    const answers = await Promise.all(tokens.map((token) => browser.call(verifyCustomer, { body: { token } })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, ...Array(8).fill(410)])
    expect(await app.db.account.count({ where: { email } })).toBe(1)
    expect(await app.db.customer.count({ where: { email } })).toBe(1)
  })

  it('needs a shop with a portal, named where there are several', async () => {
    const email = newEmail()
    const unnamed = await app
      .browser()
      .call(registerCustomer, { body: { ...registration('', email), portal: undefined } })
    expect([unnamed.status, unnamed.problem.errors[0]?.path]).toEqual([422, 'portal'])
    const { slug, browser } = await openPortal(app)
    await browser.get(updateWorkspace, { body: { portal: 'off' } })
    for (const portal of [slug, 'no-such-shop']) {
      const answer = await app.browser().call(registerCustomer, { body: registration(portal, email) })
      expect([answer.status, answer.problem.code]).toEqual([404, 'not_found'])
    }
  })

  it('comes to nothing where the portal was closed before the link was pressed, and works once it is open again', async () => {
    const { slug, browser: owner } = await openPortal(app)
    const { browser, token } = await registered(slug)
    for (const portal of ['off', 'invited'] as const) {
      await owner.get(updateWorkspace, { body: { portal } })
      expect((await browser.call(verifyCustomer, { body: { token } })).problem.code).toBe('link_expired')
    }
    await owner.get(updateWorkspace, { body: { portal: 'open' } })
    const wrong = await browser.call(verifyCustomer, { body: { token, portal: shop.slug } })
    expect(wrong.problem.code).toBe('link_expired')
    expect((await browser.call(verifyCustomer, { body: { token, portal: slug } })).status).toBe(200)
  })
})

describe('signing in', () => {
  it('is refused alike for unknown mailboxes, wrong passwords, strangers to the shop and who was shut out', async () => {
    const { slug, signUpCustomer } = await openPortal(app)
    const [customer, out, elsewhere] = [await signUpCustomer(), await signUpCustomer(), await shop.signUpCustomer()]
    await app.db.customer.update({ where: { id: out.id }, data: { isActive: false } })
    const seen = new Set<string>()
    for (const [email, password] of [
      [newEmail('nobody'), PASSWORD],
      [customer.email, 'wrong'],
      [out.email, PASSWORD],
      [elsewhere.email, PASSWORD],
    ] as const) {
      const answer = await app.browser().call(loginCustomer, { body: { portal: slug, email, password } })
      const { request_id, ...problem } = answer.problem as typeof answer.problem & { request_id: string }
      seen.add(JSON.stringify([answer.status, problem]))
    }
    expect([...seen]).toEqual([expect.stringContaining('wrong_password')])
    const browser = app.browser()
    const me = await browser.get(loginCustomer, { body: { portal: slug, email: customer.email, password: PASSWORD } })
    expect(me.portal?.slug).toBe(slug)
    expect((await browser.get(getProfile)).last_login_at).not.toBeNull()
  })

  it('is limited as everywhere; the right password at the wrong shop counts as a wrong one', async () => {
    const strict = await startTestApp({ LIMITS: 'login=3/15m,register=100/1h,forgot=1/1h' })
    const { slug } = await openPortal(strict)
    const { email } = await signUp(strict)
    const attempt = () => strict.browser().call(loginCustomer, { body: { portal: slug, email, password: PASSWORD } })
    expect([(await attempt()).status, (await attempt()).status, (await attempt()).status]).toEqual([401, 401, 401])
    expect((await attempt()).status).toBe(429)
    const forgot = { portal: slug, email }
    expect((await strict.browser().call(forgotCustomerPassword, { body: forgot })).status).toBe(202)
    expect((await strict.browser().call(forgotCustomerPassword, { body: forgot })).status).toBe(429)
  })

  it('needs no shop named where there is one only', async () => {
    const alone = await startTestApp()
    const { slug, signUpCustomer } = await openPortal(alone)
    const { email } = await signUpCustomer()
    const me = await alone.browser().get(loginCustomer, { body: { email, password: PASSWORD } })
    expect(me.portal?.slug).toBe(slug)
  })

  it('lasts until they sign out', async () => {
    const { browser } = await shop.signUpCustomer()
    expect((await browser.get(listDevices)).results).toMatchObject([{ is_current: true }])
    expect((await browser.call(logoutCustomer)).status).toBe(204)
    expect((await browser.call(getProfile)).status).toBe(401)
  })

  it('takes a new password, and a forgotten one is set anew by mail, which ends every session', async () => {
    const { browser, email } = await shop.signUpCustomer()
    const next = 'quite another phrase'
    expect((await browser.call(changePassword, { body: { current: PASSWORD, password: next } })).status).toBe(204)
    await app.browser().get(forgotCustomerPassword, { body: { portal: shop.slug, email } })
    const [link = ''] = (await app.mailbox.take(email, 'reset')).links
    expect(link.split('?')[0]).toBe(`${app.config.appUrl}/portal/${shop.slug}/reset`)
    const token = new URL(link).searchParams.get('token') ?? ''
    const body = { token, password: PASSWORD }
    const { slug } = await openPortal(app)
    const wrong = await browser.call(resetCustomerPassword, { body: { ...body, portal: slug } })
    expect(wrong.problem.code).toBe('link_expired')
    expect((await app.browser().call(resetCustomerPassword, { body: { ...body, portal: shop.slug } })).status).toBe(204)
    expect((await browser.call(getProfile)).status).toBe(401)
    expect((await app.browser().call(resetPassword, { body })).problem.code).toBe('link_expired')
    const again = { portal: shop.slug, email, password: PASSWORD }
    expect((await app.browser().call(loginCustomer, { body: again })).status).toBe(200)
  })
})

describe('the profile', () => {
  it('changes what is named, under its version, and the shop reads who changed it', async () => {
    const { browser, id } = await shop.signUpCustomer()
    const { version } = await browser.get(getProfile)
    const headers = { 'if-match': `"${version}"` }
    const changed = await browser.get(updateProfile, { body: { phone: '0113', last_name: 'Hill' }, headers })
    expect(changed).toMatchObject({ first_name: 'Carla', last_name: 'Hill', phone: '0113', version: version + 1 })
    const stale = await browser.call(updateProfile, { body: { phone: null }, headers })
    expect([stale.status, stale.problem.code]).toEqual([412, 'version_conflict'])
    expect((await browser.get(updateProfile, { body: {} })).version).toBe(version + 1)
    expect(await shop.browser.get(getCustomer, { params: { id } })).toMatchObject({ phone: '0113', last_name: 'Hill' })
    const { results } = await shop.browser.get(listAudit, { query: { action: 'customer.profile_changed', actor: id } })
    expect(results.map(({ data }) => data)).toEqual([
      { customer_id: id, changes: { phone: { from: null, to: '0113' }, last_name: { from: 'Mason', to: 'Hill' } } },
    ])
  })

  it('is the one at the portal where they signed in, of a customer of two', async () => {
    const { slug } = await openPortal(app)
    const { browser, email } = await shop.signUpCustomer()
    const second = await registered(slug, email)
    await second.browser.get(verifyCustomer, { body: { token: second.token } })
    const here = await second.browser.get(updateProfile, { body: { phone: 'second' } })
    expect((await browser.get(getProfile)).phone).toBeNull()
    expect(here.id).not.toBe((await browser.get(getProfile)).id)
    expect((await browser.get(getMe)).customer_of).toHaveLength(2)
  })
})
