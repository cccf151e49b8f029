import {
  type Caller,
  type Capability,
  callers,
  createProperty,
  type Endpoint,
  endpoints,
  type Needs,
  policy,
  type Visibility,
} from '@latchkey/contract'
import { makeRepairRequest, makeResource } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { addMember, newEmail, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'
import { buildServer } from './build-server.ts'

const app = await startTestApp()

/**
 * Who may call what, written down a second time, and a request that passes everything but the guard, in the workspace under
 * test. An endpoint that is missing here fails, and so does one whose `needs` was changed.
 */
type World = { memberId: string; propertyId: string; resourceId: string; workspaceId: string }
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
  listProperties: ['member', () => ({})],
  createProperty: ['member', () => ({ body: {} })],
  updateProperty: ['member', ({ propertyId }) => ({ params: { id: propertyId }, body: {} })],
  deleteProperty: ['member', () => ({ params: { id: crypto.randomUUID() } })],
  listRepairRequests: ['member', () => ({})],
  createRepairRequest: ['member', () => ({ body: {} })],
  getRepairRequest: [{ resource: 'view' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  updateRepairRequest: [{ resource: 'edit' }, ({ resourceId }) => ({ params: { id: resourceId }, body: {} })],
  addRepairUpdate: [{ resource: 'edit' }, ({ resourceId }) => ({ params: { id: resourceId }, body: { body: 'Seen' } })],
  deleteRepairRequest: [{ resource: 'manage' }, ({ resourceId }) => ({ params: { id: resourceId } })],
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
const here = { label: 'Mill Lane 4', address: 'Mill Lane 4', city: 'Leeds' }
const property = await owner.browser.get(createProperty, { body: here })
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
  const world = { memberId: membership.id, propertyId: property.id, resourceId, workspaceId: owner.workspaceId }
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
    const isRepair = definition.path.startsWith('/v1/repair-requests')
    const visibilities = isRepair ? (['private', 'workspace'] as const) : (['private', 'workspace', 'public'] as const)
    const make = isRepair ? makeRepairRequest : makeResource
    it.each(visibilities)('on a %s resource', async (visibility) => {
      for (const caller of callers) {
        const kind = isRepair ? 'repair_request' : 'session'
        const [shop, maker] = [{ id: owner.workspaceId }, { id: owner.accountId }]
        const { id } = await make(app.db, shop, maker, { kind, visibility })
        const { status } = await statusOf(caller, name, definition, id)
        expect([caller, status]).toEqual([caller, expectedOf(caller, visibility, needs.resource, definition.status)])
      }
    })
    if (isRepair) {
      it('on a resource of another kind', async () => {
        const { id } = await makeResource(
          app.db,
          { id: owner.workspaceId },
          { id: owner.accountId },
          { kind: 'session' },
        )
        expect((await statusOf('owner', name, definition, id)).status).toBe(404)
      })
    }
  }
})

/** Who may what with a resource that the owner made, written down a second time. */
const MEMBER: Capability[] = ['view', 'comment', 'edit', 'export', 'share', 'review']
const shop = { owner: [...MEMBER, 'manage'], admin: [...MEMBER, 'manage'], member: MEMBER }
const gives: Record<Visibility, Partial<Record<Caller, string[]>>> = {
  private: { owner: ['view', 'comment', 'edit', 'export', 'share', 'manage'] },
  workspace: shop,
  public: { ...shop, stranger: ['view'], outsider: ['view'], former_member: ['view'] },
}

function expectedOf(caller: Caller, visibility: Visibility, needed: Capability, success: number) {
  if (caller === 'anonymous' || caller === 'unverified') return 401
  const given = gives[visibility][caller] ?? []
  if (!given.includes('view')) return 404
  return given.includes(needed) ? success : 403
}

it('has a route for every endpoint, and takes no /v1 route beside them', async () => {
  for (const [name, { method, path }] of Object.entries(endpoints)) {
    expect([name, app.server.hasRoute({ method, url: path })]).toEqual([name, true])
  }
  const server = await buildServer(app.config)
  expect(() => server.get('/v1/beside', async () => 'unguarded')).toThrow('beside the contract')
})
