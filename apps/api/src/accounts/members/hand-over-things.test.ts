import {
  addCollaborator,
  createSession,
  createShare,
  getRepairRequest,
  getSession,
  getVisibility,
  listAudit,
  listCollaborators,
  listMembers,
  listResourceAudit,
  listResourceShares,
  removeMember,
  revokeShare,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { openShop } from '../../testing/open-shop.ts'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

type Person = { browser: Browser; email: string; accountId: string }

async function remove(by: Person, { email }: Person) {
  const { results } = await by.browser.get(listMembers)
  const id = results.find((member) => member.email === email)?.id ?? ''
  return by.browser.call(removeMember, { params: { id } })
}

const begin = async ({ browser }: Person, title = 'Private talk') =>
  (await browser.get(createSession, { body: { title } })).id

const statusFor = async ({ browser }: Person, id: string) => (await browser.call(getSession, { params: { id } })).status

const ownerOf = async (id: string) => (await app.db.resource.findUniqueOrThrow({ where: { id } })).ownerId

/** The entries that say whose something was and is. */
async function handedOver({ browser }: Person, id: string) {
  const { results } = await browser.get(listResourceAudit, {
    params: { id },
    query: { action: 'resource.handed_over' },
  })
  return results.map(({ actor, data }) => ({ by: actor.name, ...data }))
}

describe('what was a member’s', () => {
  it('passes to whoever removes them, who can then end what they began', async () => {
    const shop = await openShop(app)
    const admin = await addMember(app, shop, 'admin', 'Ada Admin')
    const member = await addMember(app, shop, 'member', 'Mia Member')
    const guest = await signUp(app, 'Gus Guest', null)
    const id = await begin(member)
    const share = await member.browser.get(createShare, { params: { id }, body: { expires_in: 'never' } })
    await member.browser.get(addCollaborator, { params: { id }, body: { email: guest.email } })
    expect([await statusFor(shop, id), await statusFor(admin, id)]).toEqual([404, 404])

    expect((await remove(admin, member)).status).toBe(204)
    expect([await statusFor(admin, id), await statusFor(shop, id), await statusFor(member, id)]).toEqual([
      200, 404, 404,
    ])
    expect((await admin.browser.get(getVisibility, { params: { id } })).visibility).toBe('private')
    const [from, to] = [
      { account_id: member.accountId, name: 'Mia Member' },
      { account_id: admin.accountId, name: 'Ada Admin' },
    ]
    expect(await handedOver(admin, id)).toEqual([{ by: 'Ada Admin', from, to }])
    const links = await admin.browser.get(listResourceShares, { params: { id } })
    expect(links.results.map((link) => link.id)).toEqual([share.id])
    expect((await admin.browser.call(revokeShare, { params: { share: share.id } })).status).toBeLessThan(300)
    const people = await admin.browser.get(listCollaborators, { params: { id } })
    expect(people.results.map(({ email }) => email)).toEqual([guest.email])
    // What is private is not told to the others of the shop either.
    const told = await shop.browser.get(listAudit, { query: { action: 'resource.handed_over' } })
    expect(told.results).toEqual([])
  })

  it('passes to the owner who has been there longest where they leave, whoever asks first', async () => {
    const shop = await openShop(app)
    const second = await addMember(app, shop, 'owner', 'Second Owner')
    const member = await addMember(app, shop, 'member', 'Mia Member')
    const [hers, theirs] = [await begin(member), await begin(shop)]
    expect((await remove(member, member)).status).toBe(204)
    expect(await ownerOf(hers)).toBe(shop.accountId)
    expect((await handedOver(shop, hers))[0]).toMatchObject({ by: 'Mia Member', to: { name: 'Olive Owens' } })
    expect((await remove(shop, shop)).status).toBe(204)
    expect(await Promise.all([hers, theirs, shop.request.id].map(ownerOf))).toEqual(Array(3).fill(second.accountId))
  })

  it('is only what was theirs in that workspace, and not what is deleted', async () => {
    const shop = await openShop(app)
    const guest = await signUp(app, 'Mia Member', 'Mia Ltd')
    const member = await addMember(app, shop, 'member')
    const elsewhere = await openShop(app)
    await app.db.membership.updateMany({
      where: { workspaceId: shop.workspaceId, accountId: member.accountId },
      data: { accountId: guest.accountId, email: guest.email },
    })
    const own = await begin(guest)
    const [here, gone] = [await begin(shop), await begin(shop)]
    const data = { ownerId: guest.accountId }
    await app.db.resource.update({ where: { id: here }, data })
    await app.db.resource.update({ where: { id: gone }, data: { ...data, deletedAt: new Date() } })
    await elsewhere.browser.get(addCollaborator, {
      params: { id: elsewhere.request.id },
      body: { email: guest.email, role: 'contributor' },
    })
    expect((await remove(shop, guest)).status).toBe(204)
    expect(await Promise.all([here, own, gone].map(ownerOf))).toEqual([
      shop.accountId,
      guest.accountId,
      guest.accountId,
    ])
    const let_in = await guest.browser.get(getRepairRequest, { params: { id: elsewhere.request.id } })
    expect(let_in.capabilities).toEqual(['view', 'comment', 'edit'])
    expect(await app.db.auditEntry.count({ where: { resourceId: gone, action: 'resource.handed_over' } })).toBe(0)
  })

  it('has its new owner no more among the people let in by name', async () => {
    const shop = await openShop(app)
    const member = await addMember(app, shop, 'member')
    const id = await begin(member)
    await member.browser.get(addCollaborator, { params: { id }, body: { email: shop.email } })
    expect(await statusFor(shop, id)).toBe(200)
    await remove(shop, member)
    expect((await shop.browser.get(listCollaborators, { params: { id } })).results).toEqual([])
    const { capabilities } = await shop.browser.get(getSession, { params: { id } })
    expect(capabilities).toContain('manage')
  })

  it('passes on however much it is, with one entry each', async () => {
    const shop = await openShop(app)
    const member = await addMember(app, shop, 'member')
    await app.services.pool.query(
      `insert into resource (id, kind, workspace_id, owner_id, title, visibility)
        select gen_random_uuid(), 'session', $1, $2, 'Number ' || n, 'private' from generate_series(1, 3000) n`,
      [shop.workspaceId, member.accountId],
    )
    expect((await remove(shop, member)).status).toBe(204)
    const { rows } = await app.services.pool.query<{ things: number; entries: number }>(
      `select count(*)::int as entries, count(distinct e.resource_id)::int as things from audit_entry e
        join resource r on r.id = e.resource_id and r.owner_id = $2
        where e.workspace_id = $1 and e.action = 'resource.handed_over' and e.actor_id = $2`,
      [shop.workspaceId, shop.accountId],
    )
    expect(rows[0]).toEqual({ entries: 3000, things: 3000 })
  })

  it('includes what they make at the very moment that they are removed', async () => {
    for (let n = 0; n < 6; n++) {
      const shop = await openShop(app)
      const member = await addMember(app, shop, 'member')
      const makes = () => member.browser.call(createSession, { body: { title: 'Late' } })
      const [removed, ...made] = await Promise.all([remove(shop, member), makes(), makes(), makes(), makes()])
      expect(removed.status).toBe(204)
      // 404: made, and already somebody else's when its maker was to be shown it.
      for (const { status } of made) expect([201, 403, 404]).toContain(status)
      expect(await app.db.resource.count({ where: { ownerId: member.accountId } })).toBe(0)
    }
  })
})
