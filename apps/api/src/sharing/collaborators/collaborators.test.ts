import {
  addCollaborator,
  changeCollaboratorRole,
  createRepairRequest,
  getRepairRequest,
  leaveResource,
  listCollaborators,
  listResourceAudit,
  listSharedWithMe,
  removeCollaborator,
  resendCollaboratorInvitation,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { openShop } from '../../testing/open-shop.ts'
import { addMember, newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

/** A shop, and what its owner does with the people of its one request. */
async function open() {
  const shop = await openShop(app)
  const params = { id: shop.request.id }
  const of = (collaborator_id: string) => ({ params: { ...params, collaborator_id } })
  return {
    ...shop,
    params,
    of,
    invite: (email: string, role?: 'viewer' | 'contributor') =>
      shop.browser.call(addCollaborator, { params, body: { email, ...(role && { role }) } }),
    people: async () => (await shop.browser.get(listCollaborators, { params })).results,
    actions: async () =>
      (await shop.browser.get(listResourceAudit, { params })).results.map(({ action }) => action).reverse(),
    see: ({ browser }: { browser: Browser }) => browser.call(getRepairRequest, { params }),
  }
}

describe('letting in by name', () => {
  it('is the same answer for a mailbox with an account and for one without', async () => {
    const shop = await open()
    const bob = await signUp(app, 'Bob Builder', null)
    const answers = [await shop.invite(bob.email), await shop.invite(newEmail('eve'))]
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    const [known, unknown] = answers.map(({ body: { id: _, email: __, created_at: ___, ...rest } }) => rest)
    expect(known).toEqual(unknown)
    expect(known).toEqual({
      name: null,
      role: 'viewer',
      status: 'pending',
      invited_by: { name: 'Olive Owens' },
      version: 1,
      joined_at: null,
      mail: 'sent',
    })
    expect((await shop.people()).map(({ status, name }) => [status, name])).toEqual(Array(2).fill(['pending', null]))
    await app.mailbox.take(bob.email, 'collaborator_invitation')
  })

  it('works at once for an account, and is named once they open it', async () => {
    const shop = await open()
    const bob = await signUp(app, 'Bob Builder', null)
    await shop.invite(bob.email, 'contributor')
    const shared = await bob.browser.get(listSharedWithMe)
    expect(shared.results).toMatchObject([{ is_new: true, role: 'contributor' }])
    expect((await shop.people())[0]?.status).toBe('pending')
    const seen = await shop.see(bob)
    expect([seen.body.capabilities, seen.body.reach]).toEqual([['view', 'comment', 'edit'], null])
    expect((await shop.see(shop)).body.reach).toEqual({ people: 1, links: 0 })
    expect(await shop.people()).toMatchObject([{ status: 'joined', name: 'Bob Builder' }])
    expect((await bob.browser.get(listSharedWithMe)).results[0]?.is_new).toBe(false)
    expect((await shop.actions()).slice(-2)).toEqual(['collaborator.invited', 'collaborator.joined'])
  })

  it('is 201 again, raises a role, and never lowers it', async () => {
    const shop = await open()
    const email = newEmail('bob')
    const first = await shop.invite(email, 'viewer')
    const again = [await shop.invite(email, 'contributor'), await shop.invite(email, 'viewer')]
    expect(again.map(({ status, body: { id, role, version } }) => [status, id, role, version])).toEqual(
      Array(2).fill([201, first.body.id, 'contributor', 2]),
    )
    expect((await shop.actions()).filter((action) => action === 'collaborator.invited')).toHaveLength(2)
  })

  it('is written down as a mail that was sent again where nobody gets more by it', async () => {
    const shop = await open()
    const email = newEmail('bob')
    await shop.invite(email, 'contributor')
    const before = (await shop.actions()).length
    await shop.invite(email, 'contributor')
    expect((await shop.invite(email, 'viewer')).body.mail).toBe('sent')
    expect((await shop.actions()).slice(before)).toEqual(Array(2).fill('collaborator.invitation_resent'))
  })

  it('knows a mailbox at Gmail under every spelling', async () => {
    const shop = await open()
    const bob = await signUp(app, 'Bob Builder', null)
    const name = `bob.b${process.pid}`
    await app.db.account.update({ where: { id: bob.accountId }, data: { email: `${name}@gmail.com` } })
    const invited = await shop.invite(`B.o.bb${process.pid}+tap@googlemail.com`)
    expect((await shop.see(bob)).status).toBe(200)
    expect((await shop.invite(`${name}@gmail.com`)).body.id).toBe(invited.body.id)
    expect(await shop.people()).toHaveLength(1)
  })

  it('has nothing to give its owner', async () => {
    const shop = await open()
    const { status, problem } = await shop.invite(shop.email.toUpperCase())
    expect([status, problem.errors[0]?.path]).toEqual([422, 'email'])
    expect(await shop.people()).toEqual([])
  })

  it('lets exactly one of sixty in where there is room for one', async () => {
    const shop = await open()
    const data = Array.from({ length: 49 }, () => {
      const email = newEmail()
      return { id: crypto.randomUUID(), resourceId: shop.request.id, email, emailKey: email, role: 'viewer' }
    })
    await app.db.collaborator.createMany({ data })
    const answers = await Promise.all(Array.from({ length: 60 }, () => shop.invite(newEmail('many'))))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const refused = answers.filter(({ status }) => status !== 201).map(({ problem }) => problem.code)
    expect(refused).toEqual(Array(59).fill('limit_reached'))
    expect(await app.db.collaborator.count({ where: { resourceId: shop.request.id } })).toBe(50)
  })

  it('makes one row of many at once for one mailbox', async () => {
    const shop = await open()
    const email = newEmail('bob')
    const answers = await Promise.all(Array.from({ length: 10 }, () => shop.invite(email)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect((await shop.actions()).filter((action) => action === 'collaborator.invited')).toHaveLength(1)
  })
})

describe('the role', () => {
  it('changes once, at its version, and is told to whoever has an account', async () => {
    const shop = await open()
    const bob = await signUp(app, 'Bob Builder', null)
    const { id } = (await shop.invite(bob.email)).body
    const change = (role: 'viewer' | 'contributor', headers = {}) =>
      shop.browser.call(changeCollaboratorRole, { ...shop.of(id), body: { role }, headers })
    expect((await change('contributor', { 'if-match': '"2"' })).problem.code).toBe('version_conflict')
    const changed = await change('contributor', { 'if-match': '"1"' })
    expect(changed.body).toMatchObject({ role: 'contributor', version: 2, status: 'pending', name: null })
    expect((await change('contributor')).body.version).toBe(2)
    expect((await shop.see(bob)).body.capabilities).toEqual(['view', 'comment', 'edit'])
    const mail = await app.mailbox.take(bob.email, 'collaborator_role_changed')
    expect(mail.links[0]).toBe(`${app.config.appUrl}/repair-requests/${shop.request.id}`)
    const { results } = await shop.browser.get(listResourceAudit, { params: shop.params })
    const entries = results.filter(({ action }) => action === 'collaborator.role_changed')
    const data = { collaborator_id: id, email: bob.email, from: 'viewer', to: 'contributor' }
    expect(entries.map((entry) => entry.data)).toEqual([data])
  })

  it('is changed or its holder removed, never both halfway', async () => {
    const shop = await open()
    for (let n = 0; n < 5; n++) {
      const { id } = (await shop.invite(newEmail('bob'))).body
      const body = { role: 'contributor' as const }
      const [changed, removed] = await Promise.all([
        shop.browser.call(changeCollaboratorRole, { ...shop.of(id), body }),
        shop.browser.call(removeCollaborator, shop.of(id)),
      ])
      expect(removed.status).toBe(204)
      expect([200, 404]).toContain(changed.status)
    }
    expect(await shop.people()).toEqual([])
  })

  it('belongs to its own resource', async () => {
    const shop = await open()
    const { id } = (await shop.invite(newEmail('bob'))).body
    const other = await shop.browser.get(createRepairRequest, { body: { title: 'Another' } })
    const params = { id: other.id, collaborator_id: id }
    expect((await shop.browser.call(removeCollaborator, { params })).status).toBe(404)
    expect((await shop.browser.call(changeCollaboratorRole, { params, body: { role: 'viewer' } })).status).toBe(404)
    expect(await shop.people()).toHaveLength(1)
  })
})

describe('removing', () => {
  it('ends access at once, and says so to whoever had it', async () => {
    const shop = await open()
    const bob = await signUp(app, 'Bob Builder', null)
    const { id } = (await shop.invite(bob.email)).body
    expect((await shop.see(bob)).status).toBe(200)
    await shop.browser.get(removeCollaborator, shop.of(id))
    expect((await shop.see(bob)).status).toBe(404)
    expect((await bob.browser.get(listSharedWithMe)).count).toBe(0)
    expect((await app.mailbox.take(bob.email, 'collaborator_removed')).text).toContain('Leaking tap')
    expect((await shop.actions()).at(-1)).toBe('collaborator.removed')
    expect((await shop.invite(bob.email)).status).toBe(201)
    expect((await shop.see(bob)).status).toBe(200)
  })

  it('takes an invitation back, and writes to nobody who never knew', async () => {
    const shop = await open()
    const email = newEmail('eve')
    const { id } = (await shop.invite(email)).body
    await app.mailbox.take(email, 'collaborator_invitation')
    await shop.browser.get(removeCollaborator, shop.of(id))
    // With an account or without: who has not opened it is told nothing.
    const unaware = await signUp(app, 'Unaware', null)
    const unopened = (await shop.invite(unaware.email)).body
    await app.mailbox.take(unaware.email, 'collaborator_invitation')
    await shop.browser.get(removeCollaborator, shop.of(unopened.id))
    expect(await app.db.mail.count({ where: { to: unaware.email, kind: 'collaborator_removed' } })).toBe(0)
    const late = await signUp(app, 'Later', null)
    const other = (await shop.invite(late.email)).body
    await shop.see(late)
    await shop.browser.get(removeCollaborator, shop.of(other.id))
    await app.mailbox.take(late.email, 'collaborator_removed')
    expect(app.mailbox.mails.filter(({ to }) => to === email).map(({ kind }) => kind)).toEqual([
      'collaborator_invitation',
    ])
  })

  it('happens once, whoever else removes or leaves', async () => {
    const shop = await open()
    const admin = await addMember(app, shop, 'admin')
    const bob = await signUp(app, 'Bob Builder', null)
    const { id } = (await shop.invite(bob.email)).body
    await shop.see(bob)
    const answers = await Promise.all([
      shop.browser.call(removeCollaborator, shop.of(id)),
      admin.browser.call(removeCollaborator, shop.of(id)),
      bob.browser.call(leaveResource, { params: shop.params }),
      shop.browser.call(removeCollaborator, shop.of(id)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404, 404])
    const ends = (await shop.actions()).filter((action) => /removed|left/.test(action))
    expect(ends).toHaveLength(1)
  })

  it('and inviting at once leaves them in or out, with a history that says which', async () => {
    const shop = await open()
    const email = newEmail('bob')
    let { id } = (await shop.invite(email)).body
    for (let n = 0; n < 5; n++) {
      const [invited, removed] = await Promise.all([
        shop.invite(email, 'contributor'),
        shop.browser.call(removeCollaborator, shop.of(id)),
      ])
      expect([invited.status, removed.status]).toEqual([201, 204])
      const last = (await shop.actions()).at(-1)
      expect(await shop.people()).toHaveLength(last === 'collaborator.invited' ? 1 : 0)
      id = (await shop.invite(email)).body.id
    }
  })
})

describe('sending the invitation again', () => {
  it('goes on until they have opened it', async () => {
    const shop = await open()
    const bob = await signUp(app, 'Bob Builder', null)
    const { id } = (await shop.invite(bob.email)).body
    await app.mailbox.take(bob.email, 'collaborator_invitation')
    const resend = () => shop.browser.call(resendCollaboratorInvitation, shop.of(id))
    const sent = await resend()
    expect([sent.status, sent.body]).toEqual([202, { status: 'sent', mail: 'sent' }])
    await app.mailbox.take(bob.email, 'collaborator_invitation')
    await shop.see(bob)
    expect((await resend()).problem.code).toBe('conflict')
    expect((await shop.actions()).filter((action) => action === 'collaborator.invitation_resent')).toHaveLength(1)
  })
})

it('lists page by page, the latest first', async () => {
  const shop = await open()
  const emails = [newEmail('a'), newEmail('b'), newEmail('c')]
  for (const email of emails) await shop.invite(email)
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: Record<string, string> = { page_size: '2', ...(cursor && { cursor }) }
    const page = await shop.browser.get(listCollaborators, { params: shop.params, query })
    expect(page.count).toBe(3)
    seen.push(...page.results.map(({ email }) => email))
    cursor = page.next_cursor
  }
  expect(seen).toEqual(emails.reverse())
})
