import { createWorkspace, forgotPassword, getMe, inspectLink, login, register, verifyEmail } from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { newEmail, PASSWORD, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'
import { mailLink } from './links/mail-link.ts'

const app = await startTestApp()
const registration = (email: string) => ({
  email,
  password: PASSWORD,
  name: 'Ann Archer',
  workspace_name: 'Archer Ltd',
})

describe('registering', () => {
  it('makes no account before the mailbox is verified, and all of it then', async () => {
    const browser = app.browser()
    const email = newEmail()
    const answer = await browser.call(register, { body: registration(email) })
    expect(answer.status).toBe(202)
    expect(answer.body).toEqual({ status: 'verification_sent' })
    expect(browser.cookies.has('latchkey_pending')).toBe(true)
    expect(await app.db.account.count({ where: { email } })).toBe(0)

    const token = await app.mailbox.takeToken(email, 'verify')
    expect(await browser.get(inspectLink, { body: { token } })).toMatchObject({
      purpose: 'verify',
      email,
      asks_for: [],
    })
    const me = await browser.get(verifyEmail, { body: { token } })
    expect(me.account).toMatchObject({ email, name: 'Ann Archer' })
    expect(me.workspace).toMatchObject({ name: 'Archer Ltd', slug: 'archer-ltd', role: 'owner' })
    expect(await browser.get(getMe)).toEqual(me)
  })

  it('answers a known mailbox the same, and only mails it that it is known', async () => {
    const { email } = await signUp(app)
    const browser = app.browser()
    const answer = await browser.call(register, { body: registration(email) })
    expect([answer.status, answer.body]).toEqual([202, { status: 'verification_sent' }])
    expect(browser.cookies.has('latchkey_pending')).toBe(true)
    const mail = await app.mailbox.take(email, 'known_account')
    expect(mail.links[0]).toBe(`${app.config.appUrl}/sign-in`)
    expect((await app.browser().call(login, { body: { email, password: PASSWORD } })).status).toBe(200)
  })

  it('never leaves a password or a session with somebody who registered a mailbox that is not theirs', async () => {
    const email = newEmail('victim')
    const attacker = app.browser()
    await attacker.get(register, { body: { ...registration(email), password: 'chosen by the attacker' } })
    const token = await app.mailbox.takeToken(email, 'verify')

    const owner = app.browser()
    expect((await owner.get(inspectLink, { body: { token } })).asks_for).toEqual(['password'])
    const without = await owner.call(verifyEmail, { body: { token } })
    expect([without.status, without.problem.errors[0]?.path]).toEqual([422, 'password'])
    expect((await owner.call(verifyEmail, { body: { token, password: PASSWORD } })).status).toBe(200)

    expect((await attacker.call(getMe)).status).toBe(401)
    const guess = await attacker.call(login, { body: { email, password: 'chosen by the attacker' } })
    expect([guess.status, guess.problem.code]).toEqual([401, 'wrong_password'])
    expect((await app.browser().call(login, { body: { email, password: PASSWORD } })).status).toBe(200)
  })

  it('lets a link be used once, of many at once by one', async () => {
    const browser = app.browser()
    const email = newEmail()
    await browser.get(register, { body: registration(email) })
    const token = await app.mailbox.takeToken(email, 'verify')
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser.call(verifyEmail, { body: { token } })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(410)])
    expect(await app.db.account.count({ where: { email } })).toBe(1)
    expect(await app.db.workspace.count({ where: { memberships: { some: { email } } } })).toBe(1)
  })

  it('refuses links that ran out, and those that never were, alike', async () => {
    const browser = app.browser()
    const email = newEmail()
    await browser.get(register, { body: registration(email) })
    const token = await app.mailbox.takeToken(email, 'verify')
    await app.db.emailToken.updateMany({ where: { email }, data: { expiresAt: new Date(Date.now() - 1000) } })
    const late = await browser.call(verifyEmail, { body: { token } })
    const never = await browser.call(verifyEmail, { body: { token: 'never-was' } })
    expect([late.status, late.problem.code, late.problem.detail]).toEqual([410, 'link_expired', never.problem.detail])
    expect(never.status).toBe(410)
  })

  it('tells the browser that registered, and no other, to confirm first', async () => {
    const email = newEmail()
    const browser = app.browser()
    await browser.get(register, { body: registration(email) })
    expect((await browser.call(login, { body: { email, password: PASSWORD } })).problem.code).toBe('email_not_verified')
    expect((await app.browser().call(login, { body: { email, password: PASSWORD } })).problem.code).toBe(
      'wrong_password',
    )
  })

  it.each([
    ['short', 'password'],
    ['password123', 'password'],
    ['QWERTYUIOP', 'password'],
    ['x'.repeat(257), 'password'],
  ])('refuses the password %s by name', async (password, path) => {
    const answer = await app.browser().call(register, { body: { ...registration(newEmail()), password } })
    expect([answer.status, answer.problem.errors[0]?.path]).toEqual([422, path])
  })

  it('refuses the e-mail as password', async () => {
    const email = newEmail()
    const answer = await app
      .browser()
      .call(register, { body: { ...registration(email), password: email.toUpperCase() } })
    expect([answer.status, answer.problem.errors[0]?.path]).toEqual([422, 'password'])
  })

  it.each(['no-at', 'a@b', 'ünï@example.test', 'a\r\nBcc: b@example.test', `${'a'.repeat(250)}@example.test`, ''])(
    'refuses the mailbox %j by name',
    async (email) => {
      const answer = await app.browser().call(register, { body: registration(email) })
      expect([answer.status, answer.problem.errors[0]?.path]).toEqual([422, 'email'])
    },
  )
})

describe('limits', async () => {
  const strict = await startTestApp({ LIMITS: 'register=5/1h,forgot=5/1h,login=10/15m' })

  it('registers five times an hour from a network, and mails one mailbox three times', async () => {
    const email = newEmail()
    const answers = []
    for (let i = 0; i < 6; i++) answers.push(await strict.browser().call(register, { body: registration(email) }))
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 429])
    expect(Number(answers[5]?.response.headers['retry-after'])).toBeGreaterThan(0)
    expect(await strict.db.emailToken.count({ where: { email } })).toBe(3)
  })

  it('counts wrong log-ins for account and network, before hashing, and right ones not', async () => {
    const fresh = await startTestApp({ LIMITS: 'login=10/15m' })
    const { email } = await signUp(fresh)
    for (let i = 0; i < 12; i++) {
      expect((await fresh.browser().call(login, { body: { email, password: PASSWORD } })).status).toBe(200)
    }
    for (let i = 0; i < 10; i++) {
      expect((await fresh.browser().call(login, { body: { email, password: 'wrong' } })).status).toBe(401)
    }
    expect((await fresh.browser().call(login, { body: { email, password: PASSWORD } })).status).toBe(429)
  })

  it('does not count a registration whose password was refused', async () => {
    const fresh = await startTestApp({ LIMITS: 'register=1/1h' })
    const weak = { ...registration(newEmail()), password: 'password123' }
    for (let i = 0; i < 3; i++) expect((await fresh.browser().call(register, { body: weak })).status).toBe(422)
    expect((await fresh.browser().call(register, { body: registration(newEmail()) })).status).toBe(202)
  })

  it('answers forgotten passwords alike for known and unknown mailboxes', async () => {
    const { email } = await signUp(app)
    const known = await app.browser().call(forgotPassword, { body: { email } })
    const unknown = await app.browser().call(forgotPassword, { body: { email: newEmail('nobody') } })
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    const headers = ({ response }: typeof known) => Object.keys(response.headers).sort()
    expect(headers(known)).toEqual(headers(unknown))
  })
})

describe('at once', () => {
  it('shops of one name each get an address of their own', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => signUp(app, 'Ann', null)))
    const made = await Promise.all(
      people.map(({ browser }) => browser.call(createWorkspace, { body: { name: 'The Same Name' } })),
    )
    expect(made.map(({ status }) => status)).toEqual(Array(5).fill(201))
    expect(new Set(made.map(({ body }) => body.workspace?.slug)).size).toBe(5)
  })

  it('one link is mailed however many workers take the job', async () => {
    const email = newEmail()
    await app.browser().get(register, { body: registration(email) })
    await app.mailbox.take(email, 'verify')
    const { id } = await app.db.emailToken.findFirstOrThrow({ where: { email }, select: { id: true } })
    await app.db.emailToken.updateMany({ where: { id }, data: { tokenHash: null } })
    await Promise.all(Array.from({ length: 5 }, () => mailLink(app.services, id)))
    await app.mailbox.take(email, 'verify')
    expect(await app.db.mail.count({ where: { to: email } })).toBe(2)
  })

  it('both links of one browser work without a password', async () => {
    const browser = app.browser()
    const [first, second] = [newEmail(), newEmail()]
    await browser.get(register, { body: registration(first) })
    await browser.get(register, { body: registration(second) })
    const token = await app.mailbox.takeToken(first, 'verify')
    expect((await browser.call(verifyEmail, { body: { token } })).status).toBe(200)
  })
})
