import { type Caller, callers, type Endpoint, endpoints, type Needs, policy } from '@latchkey/contract'
import { makeResource } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { addMember, newEmail, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'
import { buildServer } from './build-server.ts'

const app = await startTestApp()

/**
 * Who may call what, written down a second time, and a request that passes everything but the guard, in the workspace under
 * test. An endpoint that is missing here fails, and so does one whose `needs` was changed.
 */
type World = { memberId: string; resourceId: string; workspaceId: string }
type Row = [
  needs: Needs,
  request: (world: World, caller: Caller) => { params?: Record<string, string>; body?: unknown },
]
const table: Record<string, Row> = {
  register: ['anyone', () => ({ body: { email: newEmail(), password: 'a long enough phrase', name: 'Ann' } })],
  verifyEmail: ['anyone', () => ({ body: { token: 'none' } })],
  inspectLink: ['anyone', () => ({ body: { token: 'none' } })],
  acceptInvitation: ['anyone', () => ({ body: { token: 'none' } })],
  login: ['anyone', () => ({ body: { email: newEmail(), password: 'wrong' } })],
  logout: ['anyone', () => ({})],
  forgotPassword: ['anyone', () => ({ body: { email: newEmail() } })],
  resetPassword: ['anyone', () => ({ body: { token: 'none', password: 'a long enough phrase' } })],
  getMe: ['person', () => ({})],
  updateMe: ['person', () => ({ body: {} })],
  changePassword: ['person', () => ({ body: { current: 'wrong', password: 'a long enough phrase' } })],
  changeEmail: ['person', () => ({ body: { email: newEmail(), password: 'wrong' } })],
  switchWorkspace: ['person', () => ({ body: { workspace_id: crypto.randomUUID() } })],
  listDevices: ['person', () => ({})],
  removeDevice: ['person', () => ({ params: { id: crypto.randomUUID() } })],
  createWorkspace: ['person', () => ({ body: {} })],
  getWorkspace: ['member', () => ({})],
  updateWorkspace: ['admin', () => ({ body: {} })],
  uploadLogo: ['admin', () => ({})],
  removeLogo: ['admin', () => ({})],
  getLogo: ['anyone', ({ workspaceId }) => ({ params: { id: workspaceId, hash: '0'.repeat(16) } })],
  listMembers: ['member', () => ({})],
  inviteMember: ['admin', () => ({ body: { email: 'nobody', role: 'member' } })],
  changeMemberRole: ['admin', ({ memberId }) => ({ params: { id: memberId }, body: { role: 'member' } })],
  // A member removes nobody else and an admin would: only the outsider gets the real id.
  removeMember: [
    'member',
    ({ memberId }, caller) => ({ params: { id: caller === 'outsider' ? memberId : crypto.randomUUID() } }),
  ],
  resendInvitation: ['admin', ({ memberId }) => ({ params: { id: memberId } })],
  listAudit: ['admin', () => ({})],
  exportAudit: ['admin', () => ({})],
  listResourceAudit: [{ resource: 'export' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  listOutboxMails: ['anyone', () => ({})],
  getOutboxMail: ['anyone', ({ memberId }) => ({ params: { id: memberId } })],
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
  payload: table.register?.[1]({} as World, 'anonymous').body as object,
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
  const world = { memberId: membership.id, resourceId, workspaceId: owner.workspaceId }
  const request = table[name]?.[1](world, caller)
  if (!request) throw new Error(`${name} is not in the table of the matrix`)
  const browser = Object.assign(app.browser(), { cookies: new Map(browsers[caller].cookies) })
  const answer = await browser.call(definition, request)
  return { status: answer.status, code: answer.problem?.code }
}

// Signing out ends the sessions that the walk goes on with, so it comes last.
const inOrder = Object.entries(endpoints).sort(([a], [b]) => Number(a === 'logout') - Number(b === 'logout'))

describe.each(inOrder)('%s', (name, definition) => {
  const [needs] = table[name] ?? []
  it('needs what is written down', () => expect(definition.needs).toEqual(needs))
  if (typeof needs === 'string') {
    it.each(callers)('as %s', async (caller) => {
      const { status, code } = await statusOf(caller, name, definition, crypto.randomUUID())
      const verdict = policy[needs][caller]
      if (verdict === 'allowed') {
        expect(['unauthenticated', 'forbidden']).not.toContain(code)
        if (caller === 'outsider' && definition.params && needs !== 'anyone') expect(status).toBe(404)
      } else expect(code).toBe(verdict)
    })
  }
  if (typeof needs === 'object') {
    const sees: Record<string, Caller[]> = {
      private: ['owner'],
      workspace: ['owner', 'admin', 'member'],
      public: ['owner', 'admin', 'member'],
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
        else {
          const seen = visibility === 'public' ? 403 : 404
          expect([caller, status]).toEqual([caller, sees[visibility]?.includes(caller) ? definition.status : seen])
        }
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
