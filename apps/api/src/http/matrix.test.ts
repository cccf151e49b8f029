import { type Caller, callers, type Endpoint, endpoints, policy } from '@latchkey/contract'
import { makeResource } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { addMember, newEmail, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'
import { buildServer } from './build-server.ts'

const app = await startTestApp()

/** A request of each endpoint that passes everything but the guard, in the workspace under test. An endpoint missing here fails. */
type World = { memberId: string; resourceId: string; workspaceId: string; outboxId: string }
const requests: Record<string, (world: World) => { params?: Record<string, string>; body?: unknown }> = {
  register: () => ({ body: { email: newEmail(), password: 'a long enough phrase', name: 'Ann' } }),
  verifyEmail: () => ({ body: { token: 'none' } }),
  inspectLink: () => ({ body: { token: 'none' } }),
  acceptInvitation: () => ({ body: { token: 'none' } }),
  login: () => ({ body: { email: newEmail(), password: 'wrong' } }),
  logout: () => ({}),
  forgotPassword: () => ({ body: { email: newEmail() } }),
  resetPassword: () => ({ body: { token: 'none', password: 'a long enough phrase' } }),
  getMe: () => ({}),
  updateMe: () => ({ body: {} }),
  changePassword: () => ({ body: { current: 'wrong', password: 'a long enough phrase' } }),
  changeEmail: () => ({ body: { email: newEmail(), password: 'wrong' } }),
  switchWorkspace: () => ({ body: { workspace_id: crypto.randomUUID() } }),
  listDevices: () => ({}),
  removeDevice: () => ({ params: { id: crypto.randomUUID() } }),
  createWorkspace: () => ({ body: {} }),
  getWorkspace: () => ({}),
  updateWorkspace: () => ({ body: {} }),
  uploadLogo: () => ({}),
  removeLogo: () => ({}),
  getLogo: ({ workspaceId }) => ({ params: { id: workspaceId, hash: '0'.repeat(16) } }),
  listMembers: () => ({}),
  inviteMember: () => ({ body: { email: 'nobody', role: 'member' } }),
  changeMemberRole: ({ memberId }) => ({ params: { id: memberId }, body: { role: 'member' } }),
  removeMember: () => ({ params: { id: crypto.randomUUID() } }),
  resendInvitation: ({ memberId }) => ({ params: { id: memberId } }),
  listAudit: () => ({}),
  exportAudit: () => ({}),
  listResourceAudit: ({ resourceId }) => ({ params: { id: resourceId } }),
  listOutboxMails: () => ({}),
  getOutboxMail: ({ outboxId }) => ({ params: { id: outboxId } }),
}

const owner = await signUp(app)
const member = await addMember(app, owner, 'member')
const formerMember = await addMember(app, owner, 'member')
await app.db.membership.deleteMany({ where: { accountId: formerMember.accountId } })
const target = await addMember(app, owner, 'member')
const membership = await app.db.membership.findFirstOrThrow({
  where: { accountId: target.accountId },
  select: { id: true },
})
const unverified = app.browser()
await unverified.send({
  method: 'POST',
  url: '/v1/auth/register',
  payload: requests.register?.({} as World).body as object,
})

const browsers = {
  anonymous: app.browser(),
  unverified,
  stranger: (await signUp(app, 'Stranger', null)).browser,
  outsider: (await signUp(app, 'Outsider')).browser,
  former_member: formerMember.browser,
  member: member.browser,
  admin: (await addMember(app, owner, 'admin')).browser,
  owner: owner.browser,
} satisfies Record<Caller, unknown>

async function statusOf(caller: Caller, name: string, definition: Endpoint, resourceId: string) {
  const world = { memberId: membership.id, resourceId, workspaceId: owner.workspaceId, outboxId: crypto.randomUUID() }
  const request = requests[name]?.(world)
  if (!request) throw new Error(`${name} is not in the table of the matrix`)
  const browser = Object.assign(app.browser(), { cookies: new Map(browsers[caller].cookies) })
  const answer = await browser.call(definition, request)
  return { status: answer.status, code: answer.problem?.code }
}

// Signing out ends the sessions that the walk goes on with, so it comes last.
const inOrder = Object.entries(endpoints).sort(([a], [b]) => Number(a === 'logout') - Number(b === 'logout'))

describe.each(inOrder)('%s', (name, definition) => {
  const needs = definition.needs
  if (typeof needs === 'string') {
    it.each(callers)('as %s', async (caller) => {
      const { status, code } = await statusOf(caller, name, definition, crypto.randomUUID())
      const verdict = policy[needs][caller]
      if (verdict === 'allowed') {
        expect(['unauthenticated', 'forbidden']).not.toContain(code)
        if (caller === 'outsider' && definition.params && needs !== 'anyone') expect(status).toBe(404)
      } else expect(code).toBe(verdict)
    })
  } else {
    const sees: Record<string, Caller[]> = {
      private: ['owner'],
      workspace: ['owner', 'admin', 'member'],
      public: callers.filter((caller) => caller !== 'anonymous' && caller !== 'unverified'),
    }
    it.each(Object.keys(sees))('on a %s session', async (visibility) => {
      const { id } = await makeResource(
        app.db,
        { id: owner.workspaceId },
        { id: owner.accountId },
        { kind: 'session', visibility },
      )
      for (const caller of callers) {
        const { status, code } = await statusOf(caller, name, definition, id)
        if (caller === 'anonymous' || caller === 'unverified')
          expect([caller, code]).toEqual([caller, 'unauthenticated'])
        else expect([caller, status]).toEqual([caller, sees[visibility]?.includes(caller) ? definition.status : 404])
      }
    })
  }
})

it('has a route for every endpoint, and takes no /v1 route beside them', async () => {
  for (const [name, { method, path }] of Object.entries(endpoints)) {
    expect([name, app.server.hasRoute({ method, url: path })]).toEqual([name, true])
  }
  const server = await buildServer(app.config)
  expect(() => server.get('/v1/beside', async () => 'unguarded')).toThrow('beside the contract')
})
