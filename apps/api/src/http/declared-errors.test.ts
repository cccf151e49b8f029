import * as contract from '@latchkey/contract'
import { type Endpoint, endpoints } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { addMember, newEmail, PASSWORD, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()
const id = () => crypto.randomUUID()
const token = 'never-was'

type Case = () => Promise<{ problem: { code: string } }>

const anonymous = (endpoint: Endpoint, body: unknown) => () => app.browser().call(endpoint, { body })
const signedIn = (endpoint: Endpoint, input: object) => async () => (await signUp(app)).browser.call(endpoint, input)

async function lastOwner(endpoint: Endpoint, input: object) {
  const { browser } = await signUp(app)
  const { results } = await browser.get(contract.listMembers)
  return browser.call(endpoint, { params: { id: results[0]?.id ?? '' }, ...input })
}

/** One way to meet each refusal that an endpoint declares for itself. */
const cases: Record<string, Record<string, Case>> = {
  verifyEmail: {
    link_expired: anonymous(contract.verifyEmail, { token }),
    wrong_password: async () => {
      const { browser } = await signUp(app)
      const email = newEmail()
      await browser.get(contract.changeEmail, { body: { email, password: PASSWORD } })
      const token = await app.mailbox.takeToken(email, 'email_change')
      return app.browser().call(contract.verifyEmail, { body: { token, password: 'wrong' } })
    },
  },
  inspectLink: { link_expired: anonymous(contract.inspectLink, { token }) },
  acceptInvitation: { link_expired: anonymous(contract.acceptInvitation, { token }) },
  resetPassword: { link_expired: anonymous(contract.resetPassword, { token, password: PASSWORD }) },
  login: {
    wrong_password: anonymous(contract.login, { email: 'nobody@example.test', password: 'wrong' }),
    email_not_verified: async () => {
      const browser = app.browser()
      const email = newEmail()
      await browser.get(contract.register, { body: { email, password: PASSWORD, name: 'Ann' } })
      return browser.call(contract.login, { body: { email, password: PASSWORD } })
    },
  },
  changePassword: { wrong_password: signedIn(contract.changePassword, { body: { current: 'x', password: PASSWORD } }) },
  changeEmail: { wrong_password: signedIn(contract.changeEmail, { body: { email: newEmail(), password: 'x' } }) },
  switchWorkspace: { not_found: signedIn(contract.switchWorkspace, { body: { workspace_id: id() } }) },
  removeDevice: { not_found: signedIn(contract.removeDevice, { params: { id: id() } }) },
  updateWorkspace: {
    conflict: async () => {
      const slug = `taken-${Date.now()}`
      await (await signUp(app)).browser.get(contract.updateWorkspace, { body: { slug } })
      return (await signUp(app)).browser.call(contract.updateWorkspace, { body: { slug } })
    },
  },
  getLogo: { not_found: () => app.browser().call(contract.getLogo, { params: { id: id(), hash: '0'.repeat(16) } }) },
  changeMemberRole: {
    not_found: signedIn(contract.changeMemberRole, { params: { id: id() }, body: { role: 'member' } }),
    conflict: () => lastOwner(contract.changeMemberRole, { body: { role: 'member' } }),
  },
  removeMember: {
    not_found: signedIn(contract.removeMember, { params: { id: id() } }),
    conflict: () => lastOwner(contract.removeMember, {}),
  },
  resendInvitation: {
    not_found: signedIn(contract.resendInvitation, { params: { id: id() } }),
    conflict: async () => {
      const owner = await signUp(app)
      const { email } = await addMember(app, owner, 'member')
      const { results } = await owner.browser.get(contract.listMembers)
      const member = results.find((one) => one.email === email)
      return owner.browser.call(contract.resendInvitation, { params: { id: member?.id ?? '' } })
    },
  },
  updateProperty: { not_found: signedIn(contract.updateProperty, { params: { id: id() }, body: {} }) },
  deleteProperty: { not_found: signedIn(contract.deleteProperty, { params: { id: id() } }) },
  listOutboxMails: {
    not_found: () => app.browser().call(contract.listOutboxMails, { headers: { 'x-real-ip': '127.0.0.1' } }),
  },
  getOutboxMail: { not_found: () => app.browser().call(contract.getOutboxMail, { params: { id: id() } }) },
}

const declared = Object.entries(endpoints).flatMap(([name, { errors = [] }]: [string, Endpoint]) =>
  errors.map((code) => [name, code] as const),
)

it.each(declared)('%s is refused with %s', async (name, code) => {
  const answer = await cases[name]?.[code]?.()
  expect(answer?.problem.code).toBe(code)
})
