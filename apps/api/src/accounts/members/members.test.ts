import {
  acceptInvitation,
  changeMemberRole,
  getMe,
  getWorkspace,
  inspectLink,
  inviteMember,
  listMembers,
  register,
  removeMember,
  resendInvitation,
  switchWorkspace,
  updateWorkspace,
  verifyEmail,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { addMember, newEmail, PASSWORD, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

async function memberId(browser: Awaited<ReturnType<typeof signUp>>['browser'], email: string) {
  return (await browser.get(listMembers)).results.find((member) => member.email === email)?.id ?? ''
}

describe('invitations', () => {
  it('look alike for known and unknown mailboxes', async () => {
    const owner = await signUp(app)
    const known = await signUp(app)
    const shapes = []
    for (const email of [known.email, newEmail('unknown')]) {
      const { status, body } = await owner.browser.call(inviteMember, { body: { email, role: 'member' } })
      shapes.push({ http: status, ...body, id: 'id', email: 'email', created_at: 'time' })
    }
    expect(shapes[0]).toEqual(shapes[1])
    expect(shapes[0]).toMatchObject({ http: 201, status: 'pending', name: null })
  })

  it('bring in a new person with name and password, signed in', async () => {
    const owner = await signUp(app)
    const email = newEmail()
    await owner.browser.get(inviteMember, { body: { email, role: 'admin' } })
    const token = await app.mailbox.takeToken(email, 'member_invitation')
    const browser = app.browser()
    const looked = await browser.get(inspectLink, { body: { token } })
    expect(looked).toMatchObject({
      purpose: 'member_invitation',
      workspace_name: 'Forge & Co.',
      asks_for: ['name', 'password'],
    })
    const bare = await browser.call(acceptInvitation, { body: { token } })
    expect(bare.problem.errors.map(({ path }) => path)).toEqual(['name', 'password'])
    const me = await browser.get(acceptInvitation, { body: { token, name: 'Sam Staff', password: PASSWORD } })
    expect(me.workspace).toMatchObject({ id: owner.workspaceId, role: 'admin' })
    expect((await browser.call(getWorkspace)).status).toBe(200)
    expect((await browser.call(acceptInvitation, { body: { token, name: 'X', password: PASSWORD } })).status).toBe(410)
  })

  it('bring in a known person without signing anybody in', async () => {
    const owner = await signUp(app)
    const known = await signUp(app, 'Kim Known', 'Kim Ltd')
    await owner.browser.get(inviteMember, { body: { email: known.email, role: 'member' } })
    const token = await app.mailbox.takeToken(known.email, 'member_invitation')
    const elsewhere = app.browser()
    // Who only holds the link hears of this shop, not of Kim's own.
    const told = await elsewhere.get(acceptInvitation, { body: { token } })
    expect(told.memberships.map(({ id }) => id)).toEqual([owner.workspaceId])
    expect(elsewhere.isSignedIn).toBe(false)
    await known.browser.get(switchWorkspace, { body: { workspace_id: owner.workspaceId } })
    expect((await known.browser.get(getMe)).workspace).toMatchObject({ id: owner.workspaceId, role: 'member' })
  })

  it('are mailed again with a new link, and cancelled', async () => {
    const owner = await signUp(app)
    const email = newEmail()
    const { id } = await owner.browser.get(inviteMember, { body: { email, role: 'member' } })
    const first = await app.mailbox.takeToken(email, 'member_invitation')
    expect((await owner.browser.call(inviteMember, { body: { email, role: 'member' } })).body).toMatchObject({ id })
    await owner.browser.get(resendInvitation, { params: { id } })
    const second = await app.mailbox.takeToken(email, 'member_invitation')
    const body = { name: 'Ann', password: PASSWORD }
    expect((await app.browser().call(acceptInvitation, { body: { token: first, ...body } })).status).toBe(410)
    expect((await owner.browser.call(removeMember, { params: { id } })).status).toBe(204)
    expect((await app.browser().call(acceptInvitation, { body: { token: second, ...body } })).status).toBe(410)
  })

  it('are mailed so many an hour; the others wait their turn', async () => {
    const slow = await startTestApp({ LIMITS: 'mail=2/1h' })
    const owner = await signUp(slow)
    const invited = [newEmail(), newEmail(), newEmail(), newEmail(), newEmail()]
    for (const email of invited) {
      expect((await owner.browser.call(inviteMember, { body: { email, role: 'member' } })).status).toBe(201)
    }
    for (const email of invited.slice(0, 2)) await slow.mailbox.take(email, 'member_invitation')
    const { rows } = await slow.services.pool.query<{ hours: number }>(
      `select round(extract(epoch from run_at - now()) / 3600)::int as hours from graphile_worker.jobs
        where task_identifier = 'mail_link' and run_at > now() order by run_at`,
    )
    expect(rows.map(({ hours }) => hours)).toEqual([1, 1, 2])
  })

  it('invite one mailbox once, however many at once', async () => {
    const owner = await signUp(app)
    const email = newEmail()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => owner.browser.call(inviteMember, { body: { email, role: 'member' } })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  })
})

describe('at once', () => {
  it('an invitation is accepted or cancelled, whichever is first, and nothing breaks', async () => {
    for (let i = 0; i < 8; i++) {
      const owner = await signUp(app)
      const email = newEmail()
      const { id } = await owner.browser.get(inviteMember, { body: { email, role: 'member' } })
      const token = await app.mailbox.takeToken(email, 'member_invitation')
      const [accepted, cancelled] = await Promise.all([
        app.browser().call(acceptInvitation, { body: { token, name: 'Ann', password: PASSWORD } }),
        owner.browser.call(removeMember, { params: { id } }),
      ])
      expect([200, 410]).toContain(accepted.status)
      expect(cancelled.status).toBe(204)
      expect(await app.db.membership.count({ where: { id } })).toBe(0)
    }
  })

  it('a mailbox is verified and joins: one account, one membership', async () => {
    for (let i = 0; i < 5; i++) {
      const owner = await signUp(app)
      const email = newEmail()
      await owner.browser.get(inviteMember, { body: { email, role: 'member' } })
      const invitation = await app.mailbox.takeToken(email, 'member_invitation')
      const browser = app.browser()
      await browser.get(register, { body: { email, password: PASSWORD, name: 'Ann' } })
      const verification = await app.mailbox.takeToken(email, 'verify')
      const answers = await Promise.all([
        browser.call(verifyEmail, { body: { token: verification } }),
        app.browser().call(acceptInvitation, { body: { token: invitation, name: 'Ann', password: PASSWORD } }),
      ])
      for (const { status } of answers) expect([200, 410]).toContain(status)
      expect(answers[1]?.status).toBe(200)
      expect(await app.db.account.count({ where: { email } })).toBe(1)
      expect(await app.db.membership.count({ where: { email, accountId: { not: null } } })).toBe(1)
    }
  })
})

describe('roles', () => {
  it('let only an owner make or unmake owners', async () => {
    const owner = await signUp(app)
    const admin = await addMember(app, owner, 'admin')
    const ownId = await memberId(owner.browser, owner.email)
    const adminId = await memberId(owner.browser, admin.email)
    const refused = [
      await admin.browser.call(inviteMember, { body: { email: newEmail(), role: 'owner' } }),
      await admin.browser.call(changeMemberRole, { params: { id: adminId }, body: { role: 'owner' } }),
      await admin.browser.call(changeMemberRole, { params: { id: ownId }, body: { role: 'member' } }),
      await admin.browser.call(removeMember, { params: { id: ownId } }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    await owner.browser.get(changeMemberRole, { params: { id: adminId }, body: { role: 'owner' } })
    expect((await admin.browser.get(getMe)).workspace?.role).toBe('owner')
  })

  it('keep the last owner, also when two go at once', async () => {
    const owner = await signUp(app)
    const second = await addMember(app, owner, 'owner')
    const [a, b] = [await memberId(owner.browser, owner.email), await memberId(owner.browser, second.email)]
    const answers = await Promise.all([
      owner.browser.call(removeMember, { params: { id: a } }),
      second.browser.call(removeMember, { params: { id: b } }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    expect(await app.db.membership.count({ where: { workspaceId: owner.workspaceId, role: 'owner' } })).toBe(1)
  })

  it('hold at once: a removed member sees nothing more, a demoted admin changes nothing more', async () => {
    const owner = await signUp(app)
    const admin = await addMember(app, owner, 'admin')
    const id = await memberId(owner.browser, admin.email)
    expect((await admin.browser.call(updateWorkspace, { body: { name: 'By the admin' } })).status).toBe(200)
    await owner.browser.get(changeMemberRole, { params: { id }, body: { role: 'member' } })
    expect((await admin.browser.call(updateWorkspace, { body: { name: 'Again' } })).status).toBe(403)
    await owner.browser.get(removeMember, { params: { id } })
    expect((await admin.browser.call(getWorkspace)).status).toBe(403)
    expect((await admin.browser.get(getMe)).workspace).toBeNull()
  })

  it('let a member leave, and remove nobody else', async () => {
    const owner = await signUp(app)
    const [one, two] = [await addMember(app, owner, 'member'), await addMember(app, owner, 'member')]
    expect(
      (await one.browser.call(removeMember, { params: { id: await memberId(owner.browser, two.email) } })).status,
    ).toBe(403)
    expect(
      (await one.browser.call(removeMember, { params: { id: await memberId(owner.browser, one.email) } })).status,
    ).toBe(204)
  })

  it('do not reach into another workspace', async () => {
    const owner = await signUp(app)
    const stranger = await signUp(app)
    const id = await memberId(owner.browser, owner.email)
    const answers = [
      await stranger.browser.call(changeMemberRole, { params: { id }, body: { role: 'member' } }),
      await stranger.browser.call(removeMember, { params: { id } }),
      await stranger.browser.call(resendInvitation, { params: { id } }),
      await stranger.browser.call(switchWorkspace, { body: { workspace_id: owner.workspaceId } }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })
})
