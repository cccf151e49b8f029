import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as contract from '@latchkey/contract'
import { testDatabase } from '@latchkey/db/testing'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '../platform/free-port.ts'
import { fetchBrowser } from '../testing/fetch-browser.ts'
import { startProcess } from '../testing/start-process.ts'

/* Keys are in keys-in-logs.test.ts, what a shop keeps private in leaks.test.ts. */

const { url: DATABASE_URL } = await testDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-secrets-'))
const LIMITS = 'register=1000/1h,login=1000/1h,forgot=1000/1h,mail=1000/1h,addition=1000/1h'
const program = await startProcess(dataDir, await freePort(), { DATABASE_URL, LIMITS, LOG_LEVEL: 'trace' })
afterAll(async () => {
  await program.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

/** All that nobody may read in a log. */
const secrets = new Set<string>()
const secret = (text: string) => {
  secrets.add(text)
  return text
}
let count = 0
const password = () => secret(`Zq7-hidden-phrase-${++count}-x`)

type Mail = { to: string; kind: string; subject: string; links: string[] }
const folder = join(dataDir, 'outbox')
const outbox = (): Mail[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))

/** The only mail of a kind to somebody, once it is there. */
async function mailed(to: string, kind: string) {
  const find = () => outbox().find((mail) => mail.to === to && mail.kind === kind)
  await expect.poll(find).toBeDefined()
  return find() as Mail
}
const tokenIn = (link = '') => secret(new URL(link).searchParams.get('token') ?? '')
const mailedToken = async (to: string, kind: string) => tokenIn((await mailed(to, kind)).links[0])

const browser = () => fetchBrowser(program.url)
type Visitor = ReturnType<typeof browser>
const keepCookies = (...visitors: Visitor[]) => {
  for (const cookie of visitors.flatMap((visitor) => visitor.cookies())) if (cookie) secret(cookie)
}

/** With a secret where it does not belong: another method, a query, a path, a body that breaks off. */
async function blunder({ send }: Visitor, path: string, token: string) {
  const json = { 'content-type': 'application/json' }
  const statuses = [
    await send(`${path}?token=${token}`),
    await send(`${path}/${token}`),
    await send(path, { method: 'POST', headers: json, body: `{"token":"${token}","password":"${token}` }),
    await send(path, { method: 'POST', headers: json, body: JSON.stringify({ [token]: token }) }),
    await send('/v1/me', { headers: { authorization: `Bearer ${token}`, 'x-token': token, referer: `/s/${token}` } }),
  ].map(({ status }) => status)
  expect(statuses.every((status) => status >= 400 && status < 500)).toBe(true)
}

async function openAccount() {
  const owner = browser()
  const email = 'owner@example.test'
  const first = password()
  const body = { email, password: first, name: 'Olive', workspace_name: 'Forge & Co.' }
  expect((await owner.call(contract.register, { body })).status).toBe(202)
  const verify = await mailedToken(email, 'verify')
  await blunder(browser(), contract.verifyEmail.path, verify)
  expect((await owner.call(contract.verifyEmail, { body: { token: verify } })).status).toBe(200)
  keepCookies(owner)
  expect((await browser().call(contract.verifyEmail, { body: { token: verify } })).status).toBe(410)

  expect((await browser().call(contract.login, { body: { email, password: password() } })).status).toBe(401)
  await browser().call(contract.forgotPassword, { body: { email } })
  const token = await mailedToken(email, 'reset')
  const second = password()
  expect((await owner.call(contract.resetPassword, { body: { token, password: second } })).status).toBeLessThan(300)
  await owner.call(contract.login, { body: { email, password: second } })
  keepCookies(owner)
  const third = password()
  expect((await owner.call(contract.changePassword, { body: { current: second, password: third } })).status).toBe(204)
  const moved = 'olive@example.test'
  await owner.call(contract.changeEmail, { body: { email: moved, password: third } })
  await blunder(owner, contract.verifyEmail.path, await mailedToken(moved, 'email_change'))
  keepCookies(owner)
  return owner
}

async function letPeopleIn(owner: Visitor) {
  const member = browser()
  const email = 'sam@example.test'
  await owner.call(contract.inviteMember, { body: { email, role: 'member' } })
  const token = await mailedToken(email, 'member_invitation')
  const joining = { token, name: 'Sam', password: password() }
  expect((await member.call(contract.acceptInvitation, { body: joining })).status).toBe(200)

  const me = await owner.call<{ workspace: { slug: string } }>(contract.getMe)
  await owner.call(contract.updateWorkspace, { body: { portal: 'open' } })
  const portal = me.body.workspace.slug
  const customer = browser()
  const known = { portal, email: 'carla@example.test', password: password() }
  await customer.call(contract.registerCustomer, { body: { ...known, first_name: 'Carla', last_name: 'Mason' } })
  const verify = await mailedToken(known.email, 'verify')
  expect((await customer.call(contract.verifyCustomer, { body: { portal, token: verify } })).status).toBe(200)
  keepCookies(member, customer)
  await customer.call(contract.logoutCustomer)
  expect((await customer.call(contract.loginCustomer, { body: known })).status).toBe(200)
  await browser().call(contract.forgotCustomerPassword, { body: { portal, email: known.email } })
  await blunder(customer, contract.resetCustomerPassword.path, await mailedToken(known.email, 'reset'))
  keepCookies(customer)
}

/** A link of each kind, what opens it, and a code. */
async function share(owner: Visitor) {
  const made = await owner.call(contract.createRepairRequest, { body: { title: 'Leaking tap' } })
  const params = { id: made.body.id ?? '' }
  const link = async (body: object = {}) => {
    const { body: shared } = await owner.call(contract.createShare, { params, body })
    return { id: shared.id ?? '', token: secret(shared.url?.split('/').at(-1) ?? '') }
  }
  const open = await link({ access_mode: 'comment' })
  const guest = 'guest@example.test'
  const opening = password()
  const locked = await link({ share_type: 'password', password: opening })
  const named = await link({ share_type: 'recipients', recipients: [guest] })
  const renewed = await owner.call(contract.regenerateShare, { params: { share: open.id } })
  const present = secret(renewed.body.url?.split('/').at(-1) ?? '')

  const visitor = browser()
  const at = (token: string) => ({ params: { token } })
  const verify = (token: string, body: object) => visitor.call(contract.verifyPublicShare, { ...at(token), body })
  expect((await visitor.call(contract.openPublicShare, at(open.token))).status).toBe(404)
  expect((await visitor.call(contract.openPublicShare, at(present))).status).toBe(200)
  expect((await visitor.send(`/share/repair/${present}`, { headers: { accept: 'text/html' } })).status).toBeLessThan(
    400,
  )
  expect((await verify(locked.token, { password: password() })).status).toBe(401)
  expect((await verify(locked.token, { password: opening })).status).toBe(200)
  await verify(named.token, { email: guest })
  const code = /\d{6}/.exec((await mailed(guest, 'code')).subject)?.[0] ?? ''
  expect((await verify(named.token, { email: guest, code })).status).toBe(200)
  for (const { token } of [locked, named]) await blunder(visitor, `/v1/public/shares/${token}/verify`, token)
  await owner.call(contract.addCollaborator, { params, body: { email: 'bob@example.test', role: 'viewer' } })
  for (const url of (await mailed('bob@example.test', 'collaborator_invitation')).links)
    if (url.includes('token=')) tokenIn(url)
  keepCookies(visitor)
  return code
}

async function letProgramsIn(owner: Visitor) {
  const key = await owner.call(contract.createApiKey, { body: { name: 'Stock', scopes: ['read'] } })
  secret(key.body.key ?? '')
  const hook = { url: 'https://hooks.invalid/in', events: ['*'] }
  const made = await owner.call(contract.createWebhook, { body: hook })
  const params = { id: made.body.id ?? '' }
  const renewed = await owner.call(contract.renewWebhookSecret, { params })
  for (const { body } of [made, renewed]) secret(body.secret?.replace('whsec_', '') ?? '')
  await owner.call(contract.testWebhook, { params })
  const tried = () => owner.call<{ results: { attempts: number }[] }>(contract.listWebhookDeliveries, { params })
  await expect.poll(async () => (await tried()).body.results[0]?.attempts).toBeGreaterThan(0)
}

it('nothing that opens anything is in the log, whatever is done with it', async () => {
  const owner = await openAccount()
  await letPeopleIn(owner)
  const code = await share(owner)
  await letProgramsIn(owner)
  keepCookies(owner)

  const logs = program.output()
  expect(logs).toContain('"route":"/v1/auth/verify-email"')
  expect(logs).toContain('"route":"/v1/public/shares/:token/verify"')
  expect(secrets.size).toBeGreaterThan(25)
  for (const one of secrets) {
    expect(one.length, one).toBeGreaterThan(15)
    expect(logs.includes(one), one).toBe(false)
  }
  // Six digits may stand in a moment or an id.
  expect(logs).not.toMatch(new RegExp(`(?<![\\w.-])${code}(?![\\w.-])`))
})
