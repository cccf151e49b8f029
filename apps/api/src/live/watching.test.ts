import { type Caller, callers, register, type Visibility, visibilities } from '@latchkey/contract'
import { makeRepairRequest, makeShare, makeTranscript } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { openLive } from '../testing/open-live.ts'
import { openPortal } from '../testing/open-portal.ts'
import { addMember, newEmail, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()

const owner = await openPortal(app)
const former = await addMember(app, owner, 'member')
await app.db.membership.deleteMany({ where: { accountId: former.accountId } })
const unverified = app.browser()
const deactivated = await owner.signUpCustomer()
await app.db.customer.update({ where: { id: deactivated.id }, data: { isActive: false } })
await unverified.get(register, { body: { email: newEmail(), password: 'a long enough phrase', name: 'Ann' } })
const browsers = {
  anonymous: app.browser(),
  unverified,
  stranger: (await signUp(app, 'Stranger', null)).browser,
  outsider: (await signUp(app, 'Outsider')).browser,
  former_member: former.browser,
  customer: (await owner.signUpCustomer()).browser,
  deactivated_customer: deactivated.browser,
  member: (await addMember(app, owner, 'member')).browser,
  admin: (await addMember(app, owner, 'admin')).browser,
  owner: owner.browser,
} satisfies Record<Caller, unknown>
const shop = { id: owner.workspaceId }
const maker = { id: owner.accountId }

/** Who may watch a session that the owner made. */
const people: Caller[] = ['member', 'admin', 'owner']
const may: Record<Visibility, Caller[]> = {
  private: ['owner'],
  workspace: people,
  public: [...callers],
}

describe.each(callers)('by id, as %s', async (caller) => {
  it.each(visibilities)('what is %s', async (visibility) => {
    const { id } = await makeTranscript(app.db, shop, maker, { visibility })
    const live = await openLive(app, browsers[caller])
    const { event, resource_id } = await live.watch({ watch: id })
    expect([event, resource_id]).toEqual([may[visibility].includes(caller) ? 'watching' : 'refused', id])
    await live.close()
  })

  it('what is deleted, and what never was, is answered as what is forbidden', async () => {
    const { id } = await makeTranscript(app.db, shop, maker, { visibility: 'public', deletedAt: new Date() })
    const hidden = await makeTranscript(app.db, shop, { id: former.accountId })
    const live = await openLive(app, browsers[caller])
    for (const watch of [id, crypto.randomUUID(), hidden.id]) {
      const { at, ...answer } = await live.watch({ watch })
      expect(answer).toEqual({ event: 'refused', resource_id: watch, data: {} })
    }
    await live.close()
  })
})

describe('as a collaborator', () => {
  it.each(['viewer', 'contributor'] as const)('%s', async (role) => {
    const someone = await signUp(app, 'Cora', null)
    const { id } = await makeTranscript(app.db, shop, maker)
    const live = await openLive(app, someone.browser)
    expect((await live.watch({ watch: id })).event).toBe('refused')
    const { email, accountId } = someone
    const row = { id: crypto.randomUUID(), resourceId: id, email, emailKey: email, accountId, role }
    await app.db.collaborator.create({ data: row })
    expect((await live.watch({ watch: id.toUpperCase() })).event).toBe('watching')
    // Looking on is no opening.
    expect((await app.db.collaborator.findUniqueOrThrow({ where: { id: row.id } })).acceptedAt).toBeNull()
  })
})

const past = new Date('2020-01-01')
const states: [string, Parameters<typeof makeShare>[2], boolean][] = [
  ['open', {}, true],
  ['with a password', { shareType: 'password', passwordHash: 'none' }, false],
  ['for a mailbox', { shareType: 'recipients', recipients: ['b@example.test'] }, false],
  ['sealed', { maxViews: 3 }, false],
  ['used up', { maxViews: 1, viewCount: 1 }, false],
  ['expired', { expiresAt: past }, false],
  ['paused', { pausedAt: past }, false],
  ['stopped', { revokedAt: past }, false],
]

describe('by token', () => {
  it.each(states)('a link that is %s', async (_, share, isLetIn) => {
    const resource = await makeRepairRequest(app.db, shop, maker)
    const { id, token } = await makeShare(app.db, resource, share)
    for (const browser of [browsers.anonymous, browsers.owner, browsers.outsider]) {
      const live = await openLive(app, browser)
      const { at, ...answer } = await live.watch({ watch_share: token })
      expect(answer).toEqual({ event: isLetIn ? 'watching' : 'refused', resource_id: null, token, data: {} })
      await live.close()
    }
    // Watching is no opening, and what is refused is no attempt.
    expect(await app.db.accessEntry.count({ where: { shareId: id } })).toBe(0)
  })

  it('nobody’s, and one whose resource is deleted', async () => {
    const resource = await makeRepairRequest(app.db, shop, maker, { deletedAt: new Date() })
    const { token } = await makeShare(app.db, resource)
    const live = await openLive(app)
    expect((await live.watch({ watch_share: 'never-was' })).event).toBe('refused')
    expect((await live.watch({ watch_share: token })).event).toBe('refused')
  })
})
