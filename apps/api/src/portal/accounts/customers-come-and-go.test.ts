import {
  acceptCustomerInvitation,
  addCollaborator,
  changeEmail,
  closeCustomerAccount,
  createCustomer,
  createSession,
  getCustomer,
  getMe,
  getProfile,
  inspectPortalLink,
  inviteCustomer,
  listAudit,
  loginCustomer,
  registerCustomer,
  updateCustomer,
  updateProfile,
  updateWorkspace,
  verifyCustomer,
  verifyEmail,
} from '@latchkey/contract'
import { makeCustomer, makeJob, makeTranscript } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { openLive } from '../../testing/open-live.ts'
import { openPortal, registration } from '../../testing/open-portal.ts'
import { newEmail, PASSWORD, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const shop = await openPortal(app)

async function invited(email = newEmail()) {
  const body = { first_name: 'Ines', last_name: 'Vited', email }
  const customer = await shop.browser.get(createCustomer, { body })
  return { customer, email, token: await app.mailbox.takeToken(email, 'customer_invitation') }
}

const actionsOn = async (id: string) => {
  const { results } = await shop.browser.get(listAudit, { query: { action: 'customer', page_size: '100' } })
  return results.filter(({ data }) => data.customer_id === id).map(({ action }) => action)
}

describe('an invitation', () => {
  it('makes somebody new an account, and the card theirs', async () => {
    const { customer, email, token } = await invited()
    expect(customer.invited_at).not.toBeNull()
    expect(customer.email_verified).toBe(false)
    const browser = app.browser()
    expect(await browser.get(inspectPortalLink, { body: { token } })).toMatchObject({ email, asks_for_password: 'new' })
    const without = await browser.call(acceptCustomerInvitation, { body: { token } })
    expect([without.status, without.problem.errors[0]?.path]).toEqual([422, 'password'])
    const weak = await browser.call(acceptCustomerInvitation, { body: { token, password: 'password123' } })
    expect(weak.problem.errors[0]?.path).toBe('password')
    const me = await browser.get(acceptCustomerInvitation, { body: { token, password: PASSWORD } })
    expect([me.account.name, me.portal?.slug]).toEqual(['Ines Vited', shop.slug])
    expect((await browser.get(getProfile)).id).toBe(customer.id)
    expect(await actionsOn(customer.id)).toEqual(['customer.joined', 'customer.invited', 'customer.created'])
  })

  it('asks who has an account for their own password, unless they are signed in', async () => {
    const { browser: theirs, email } = await signUp(app)
    const first = await invited(email)
    const body = { token: first.token }
    expect((await app.browser().get(inspectPortalLink, { body })).asks_for_password).toBe('own')
    const guess = { ...body, password: 'another phrase than theirs' }
    expect((await app.browser().call(acceptCustomerInvitation, { body: guess })).problem.code).toBe('wrong_password')
    expect((await theirs.get(acceptCustomerInvitation, { body })).portal?.slug).toBe(shop.slug)
  })

  it('is claimed once, of many at once by one', async () => {
    const { email, token } = await invited()
    const body = { token, password: PASSWORD }
    const accept = () => app.browser().call(acceptCustomerInvitation, { body })
    const answers = await Promise.all(Array.from({ length: 5 }, accept))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410])
    expect(await app.db.account.count({ where: { email } })).toBe(1)
  })

  it('is mailed again with a new link; the earlier one stops working', async () => {
    const { customer, email, token } = await invited()
    await shop.browser.get(inviteCustomer, { params: { id: customer.id } })
    const second = await app.mailbox.takeToken(email, 'customer_invitation')
    const accept = (token: string) =>
      app.browser().call(acceptCustomerInvitation, { body: { token, password: PASSWORD } })
    expect((await accept(token)).problem.code).toBe('link_expired')
    expect((await accept(second)).status).toBe(200)
    const late = await shop.browser.call(inviteCustomer, { params: { id: customer.id } })
    expect([late.status, late.problem.code]).toEqual([409, 'conflict'])
  })

  it('opens nothing once the customer was shut out, or came in by registering', async () => {
    const first = await invited()
    await shop.browser.get(updateCustomer, { params: { id: first.customer.id }, body: { is_active: false } })
    const accept = (token: string) =>
      app.browser().call(acceptCustomerInvitation, { body: { token, password: PASSWORD } })
    expect((await accept(first.token)).problem.code).toBe('link_expired')

    const second = await invited()
    const browser = app.browser()
    await browser.get(registerCustomer, { body: registration(shop.slug, second.email) })
    const token = await app.mailbox.takeToken(second.email, 'verify')
    expect((await browser.get(verifyCustomer, { body: { token } })).portal?.slug).toBe(shop.slug)
    expect((await browser.get(getProfile)).first_name).toBe('Ines')
  })

  it('goes to nobody where it is said not to, without an e-mail, or without a portal', async () => {
    const { browser, workspaceId } = await openPortal(app)
    const body = { first_name: 'Al', last_name: 'Bo' }
    const mail = { ...body, email: newEmail() }
    expect((await browser.get(createCustomer, { body: { ...mail, invite: false } })).invited_at).toBeNull()
    expect((await browser.get(createCustomer, { body })).invited_at).toBeNull()
    const missing = await browser.call(createCustomer, { body: { ...body, invite: true } })
    expect([missing.status, missing.problem.errors[0]?.path]).toEqual([422, 'email'])
    await browser.get(updateWorkspace, { body: { portal: 'off' } })
    const made = await browser.get(createCustomer, { body: { ...body, email: newEmail() } })
    expect(made.invited_at).toBeNull()
    expect((await browser.call(inviteCustomer, { params: { id: made.id } })).problem.code).toBe('conflict')
    expect(await app.db.emailToken.count({ where: { portalId: workspaceId } })).toBe(0)
  })

  it('is the shop’s own to send', async () => {
    const { customer } = await invited()
    const other = await openPortal(app)
    expect((await other.browser.call(inviteCustomer, { params: { id: customer.id } })).status).toBe(404)
  })
})

describe('shutting out', () => {
  it('ends sessions and sockets at once, and nothing else of the person’s', async () => {
    const { browser, id, email, accountId } = await shop.signUpCustomer()
    const session = await makeTranscript(
      app.db,
      { id: shop.workspaceId },
      { id: shop.accountId },
      { visibility: 'public' },
    )
    const live = await openLive(app, browser)
    expect((await live.watch({ watch: session.id })).event).toBe('watching')
    await shop.browser.get(updateCustomer, { params: { id }, body: { is_active: false } })
    expect((await browser.call(getProfile)).status).toBe(401)
    await live.next('access.ended')
    const body = { portal: shop.slug, email, password: PASSWORD }
    expect((await app.browser().call(loginCustomer, { body })).problem.code).toBe('wrong_password')
    expect(await app.db.account.count({ where: { id: accountId } })).toBe(1)

    await shop.browser.get(updateCustomer, { params: { id }, body: { is_active: true } })
    expect((await browser.call(getProfile)).status).toBe(401)
    expect((await app.browser().call(loginCustomer, { body })).status).toBe(200)
    expect((await actionsOn(id)).slice(0, 2)).toEqual(['customer.reactivated', 'customer.deactivated'])
  })

  it('lets no change through that comes in at that moment, and no log-in outlive it', async () => {
    for (let round = 0; round < 3; round++) {
      const { browser, id, email, accountId } = await shop.signUpCustomer()
      const body = { portal: shop.slug, email, password: PASSWORD }
      const changes = Array.from({ length: 4 }, (_, n) => browser.call(updateProfile, { body: { phone: String(n) } }))
      const logins = Array.from({ length: 2 }, () => app.browser().call(loginCustomer, { body }))
      const out = shop.browser.get(updateCustomer, { params: { id }, body: { is_active: false } })
      await Promise.all([...changes, ...logins, out])
      expect(await app.db.authSession.count({ where: { accountId } })).toBe(0)
      const actions = (await actionsOn(id)).filter((action) => action !== 'customer.registered')
      expect(actions[0]).toBe('customer.deactivated')
    }
  })

  it('is what closing the portal is to everybody, as long as it is closed', async () => {
    const { browser: owner, signUpCustomer } = await openPortal(app)
    const { browser } = await signUpCustomer()
    await owner.get(updateWorkspace, { body: { portal: 'off' } })
    expect((await browser.call(getProfile)).problem.code).toBe('forbidden')
    expect(await browser.get(getMe)).toMatchObject({ customer_of: [], portal: null })
    await owner.get(updateWorkspace, { body: { portal: 'invited' } })
    expect((await browser.call(getProfile)).status).toBe(200)
  })
})

describe('leaving', () => {
  it('needs the password; account and sessions go, card and jobs stay with the shop', async () => {
    const { browser, id, email, accountId } = await shop.signUpCustomer()
    const job = await makeJob(app.db, { id: shop.workspaceId }, { id: shop.accountId }, {}, { customerId: id })
    const wrong = await browser.call(closeCustomerAccount, { body: { password: 'wrong' } })
    expect([wrong.status, wrong.problem.code]).toEqual([401, 'wrong_password'])
    expect((await browser.call(closeCustomerAccount, { body: { password: PASSWORD } })).status).toBe(204)
    expect(browser.isSignedIn).toBe(false)
    expect(await app.db.account.count({ where: { id: accountId } })).toBe(0)
    const card = await shop.browser.get(getCustomer, { params: { id } })
    expect(card).toMatchObject({ email, email_verified: false, is_active: true, jobs_count: 1 })
    expect(await app.db.job.count({ where: { id: job.id, customerId: id } })).toBe(1)

    await browser.get(registerCustomer, { body: registration(shop.slug, email) })
    const token = await app.mailbox.takeToken(email, 'verify')
    await browser.get(verifyCustomer, { body: { token } })
    expect(await browser.get(getProfile)).toMatchObject({ id, jobs_count: 1 })
  })

  it.each(['a workspace', 'another shop', 'something they were let into'])('keeps the account for %s', async (what) => {
    const { browser, email, accountId, id } = await shop.signUpCustomer()
    if (what === 'another shop') await makeCustomer(app.db, { id: (await openPortal(app)).workspaceId }, { accountId })
    if (what === 'a workspace') {
      const data = { id: crypto.randomUUID(), workspaceId: shop.workspaceId, email, accountId, role: 'member' }
      await app.db.membership.create({ data: { ...data, acceptedAt: new Date() } })
    }
    if (what === 'something they were let into') {
      const session = await shop.browser.get(createSession, { body: { title: 'Notes', origin: 'local' } })
      await shop.browser.get(addCollaborator, { params: { id: session.id }, body: { email, role: 'viewer' } })
    }
    expect((await browser.call(closeCustomerAccount, { body: { password: PASSWORD } })).status).toBe(204)
    expect(await app.db.account.count({ where: { id: accountId } })).toBe(1)
    expect((await app.db.customer.findUniqueOrThrow({ where: { id } })).accountId).toBeNull()
    expect(await app.db.authSession.count({ where: { accountId } })).toBe(0)
  })
})

describe('a new mailbox', () => {
  it('is on the card too; a card that had it goes on without', async () => {
    const { browser, email, id } = await shop.signUpCustomer()
    const next = newEmail('next')
    const other = await makeCustomer(app.db, { id: shop.workspaceId }, { email: next })
    await browser.get(changeEmail, { body: { email: next, password: PASSWORD } })
    await browser.get(verifyEmail, { body: { token: await app.mailbox.takeToken(next, 'email_change') } })
    expect((await browser.get(getProfile)).email).toBe(next)
    const read = async (id: string) => (await shop.browser.get(getCustomer, { params: { id } })).email
    expect([await read(id), await read(other.id)]).toEqual([next, null])

    const newcomer = app.browser()
    await newcomer.get(registerCustomer, { body: registration(shop.slug, email) })
    await newcomer.get(verifyCustomer, { body: { token: await app.mailbox.takeToken(email, 'verify') } })
    expect((await newcomer.get(getProfile)).id).not.toBe(id)
  })
})
