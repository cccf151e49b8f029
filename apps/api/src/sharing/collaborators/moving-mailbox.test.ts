import {
  addCollaborator,
  approveAccessRequest,
  askToBeLetIn,
  changeEmail,
  getRepairRequest,
  listAccessRequests,
  listCollaborators,
  listResourceAudit,
  listSharedWithMe,
  register,
  verifyEmail,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { openShop } from '../../testing/open-shop.ts'
import { addMember, newEmail, PASSWORD, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

const CONTRIBUTES = ['view', 'comment', 'edit']

async function open() {
  const shop = await openShop(app)
  const params = { id: shop.request.id }
  return {
    ...shop,
    params,
    invite: (email: string, role: 'viewer' | 'contributor' = 'viewer') =>
      shop.browser.call(addCollaborator, { params, body: { email, role } }),
    people: async () => {
      const { results } = await shop.browser.get(listCollaborators, { params })
      return results.map(({ email, name, role, status }) => [email, name, role, status])
    },
    history: async () => {
      const { results } = await shop.browser.get(listResourceAudit, { params })
      return results.map(({ action }) => action).reverse()
    },
    /** What somebody may do here; null: it does not exist for them. */
    rights: async ({ browser }: { browser: Browser }) => {
      const { status, body } = await browser.call(getRepairRequest, { params })
      return status === 200 ? body.capabilities : null
    },
  }
}

async function askToMove({ browser }: { browser: Browser }, email = newEmail('next')) {
  await browser.get(changeEmail, { body: { email, password: PASSWORD } })
  return { email, token: await app.mailbox.takeToken(email, 'email_change') }
}

async function move(who: { browser: Browser }, to?: string) {
  const { email, token } = await askToMove(who, to)
  await who.browser.get(verifyEmail, { body: { token } })
  return email
}

/** Somebody else comes to have a mailbox. */
async function settleIn(email: string) {
  const browser = app.browser()
  await browser.get(register, { body: { email, password: PASSWORD, name: 'Second Holder' } })
  await browser.get(verifyEmail, { body: { token: await app.mailbox.takeToken(email, 'verify') } })
  return { browser }
}

async function approve({ browser }: { browser: Browser }, role: 'viewer' | 'contributor') {
  const { results } = await browser.get(listAccessRequests, { query: { status: 'pending' } })
  return browser.get(approveAccessRequest, { params: { id: results[0]?.id ?? '' }, body: { role } })
}

describe('whoever moves to another mailbox', () => {
  it('stays in under that one, and nobody gets their place who comes to have the old one', async () => {
    const shop = await open()
    const first = await signUp(app, 'First Holder', null)
    await shop.invite(first.email)
    await shop.rights(first)
    const before = await shop.history()
    const next = await move(first)
    expect(await shop.people()).toEqual([[next, 'First Holder', 'viewer', 'joined']])
    expect(await shop.history()).toEqual(before)

    const second = await settleIn(first.email)
    expect(await shop.rights(second)).toBeNull()
    await second.browser.get(askToBeLetIn, { params: shop.params, body: {} })
    await approve(shop, 'contributor')
    expect([await shop.rights(first), await shop.rights(second)]).toEqual([['view'], CONTRIBUTES])
    expect(await shop.people()).toEqual([
      [first.email, 'Second Holder', 'contributor', 'joined'],
      [next, 'First Holder', 'viewer', 'joined'],
    ])
  })

  it('is in once where both mailboxes were invited, with the larger role, since they joined', async () => {
    const shop = await open()
    const guest = await signUp(app, 'Bob Builder', null)
    const next = newEmail('next')
    await shop.invite(guest.email, 'contributor')
    await shop.rights(guest)
    await shop.invite(next, 'viewer')
    await move(guest, next)
    expect(await shop.people()).toEqual([[next, 'Bob Builder', 'contributor', 'joined']])
    expect(await shop.rights(guest)).toEqual(CONTRIBUTES)
    expect((await guest.browser.get(listSharedWithMe)).count).toBe(1)
  })

  it('leaves an invitation that they never opened as it was sent, and keeps access until it is meant for another', async () => {
    const shop = await open()
    const first = await signUp(app, 'First Holder', null)
    const invited = await shop.invite(first.email)
    await move(first)
    expect(await shop.people()).toEqual([[first.email, null, 'viewer', 'pending']])
    expect((await first.browser.get(listSharedWithMe)).count).toBe(1)

    const second = await settleIn(first.email)
    const again = await shop.invite(first.email)
    expect({ ...again.body, mail: '' }).toEqual({ ...invited.body, mail: '' })
    expect([await shop.rights(first), await shop.rights(second)]).toEqual([null, ['view']])
  })

  it('is somebody else than whoever has their old mailbox, also where a row still says otherwise', async () => {
    const shop = await open()
    const first = await signUp(app, 'First Holder', null)
    const old = first.email
    await shop.invite(old, 'contributor')
    await shop.rights(first)
    const next = newEmail('next')
    await app.db.account.update({ where: { id: first.accountId }, data: { email: next } })
    const second = await settleIn(old)
    expect((await shop.invite(old)).body).toMatchObject({ email: old, name: null, role: 'viewer', status: 'pending' })
    expect([await shop.rights(first), await shop.rights(second)]).toEqual([CONTRIBUTES, ['view']])
    expect((await shop.people()).map(([email, name]) => [email, name])).toEqual([
      [old, 'Second Holder'],
      [next, 'First Holder'],
    ])
  })

  it('gets the answer to what they asked for, not whoever has the old mailbox', async () => {
    const shop = await open()
    const first = await signUp(app, 'First Holder', null)
    await first.browser.get(askToBeLetIn, { params: shop.params, body: {} })
    await move(first)
    const second = await settleIn(first.email)
    await approve(shop, 'viewer')
    expect([await shop.rights(first), await shop.rights(second)]).toEqual([['view'], null])
  })

  it('is not among the people of what is theirs', async () => {
    const shop = await open()
    const next = newEmail('next')
    await shop.invite(next, 'contributor')
    await move(shop, next)
    expect(await shop.people()).toEqual([])
    expect((await shop.history()).slice(-2)).toEqual(['collaborator.invited', 'collaborator.removed'])
    expect((await shop.invite(next)).status).toBe(422)
  })

  it('stays among those of what is somebody else’s in the same shop', async () => {
    const shop = await open()
    const member = await addMember(app, shop, 'member')
    await shop.invite(member.email, 'contributor')
    await shop.rights(member)
    const next = await move(member)
    expect(await shop.people()).toEqual([[next, 'Sam Staff', 'contributor', 'joined']])
  })

  it('and an invitation to the old mailbox at once: they get it, or it waits for whoever is next', async () => {
    for (let n = 0; n < 6; n++) {
      const shop = await open()
      const first = await signUp(app, 'First Holder', null)
      await shop.invite(first.email)
      await shop.rights(first)
      const { email: next, token } = await askToMove(first)
      const [moved, invited] = await Promise.all([
        first.browser.call(verifyEmail, { body: { token } }),
        shop.invite(first.email, 'contributor'),
      ])
      expect([moved.status, invited.status]).toEqual([200, 201])
      const people = await shop.people()
      if (people.length === 1) expect(people).toEqual([[next, 'First Holder', 'contributor', 'joined']])
      else {
        expect(people).toEqual([
          [first.email, null, 'contributor', 'pending'],
          [next, 'First Holder', 'viewer', 'joined'],
        ])
      }
      expect(await app.db.collaborator.count({ where: { resourceId: shop.params.id, accountId: null } })).toBe(
        people.length - 1,
      )
    }
  })
})
