import {
  addComment,
  approveAccessRequest,
  askForAccess,
  askForReopening,
  declineAccessRequest,
  getRepairRequest,
  getShare,
  listAccessRequests,
  listResourceAudit,
  mailboxKey,
  openPublicShare,
  revokeShare,
  updateRepairRequest,
  updateWorkspace,
  verifyEmail,
} from '@latchkey/contract'
import { makeAccessRequest } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { openShop } from '../../testing/open-shop.ts'
import { addMember, newEmail, PASSWORD, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
type Shop = Awaited<ReturnType<typeof openShop>>

const DAY = 86_400_000

async function asked(shop: Shop, email = newEmail('bob')) {
  const { token } = await shop.share()
  await app.browser().get(askForAccess, { params: { token }, body: { name: 'Bob', email } })
  return { email, id: await newest(shop) }
}

async function newest({ browser }: Shop) {
  const { results } = await browser.get(listAccessRequests)
  return results[0]?.id ?? ''
}

async function expired(shop: Shop, email = newEmail('bob')) {
  const share = await shop.share()
  await shop.end(share.id)
  await app.browser().get(askForReopening, { params: { token: share.token }, body: { email } })
  return { share, email, id: await newest(shop) }
}

const mailsTo = (to: string) => app.db.mail.findMany({ where: { to }, select: { kind: true } })

describe('letting somebody in', () => {
  it('gives an account what its role gives, at once', async () => {
    const shop = await openShop(app)
    const guest = await signUp(app, 'Bob Builder', null)
    const { id } = await asked(shop, guest.email)
    const params = { id: shop.request.id }
    expect((await guest.browser.call(getRepairRequest, { params })).status).toBe(404)
    const body = { role: 'contributor' as const }
    expect(await shop.browser.get(approveAccessRequest, { params: { id }, body })).toMatchObject({
      status: 'approved',
      role: 'contributor',
      decided_by: { name: 'Olive Owens' },
    })
    expect((await guest.browser.get(getRepairRequest, { params })).capabilities).toEqual(['view', 'comment', 'edit'])
    const mail = await app.mailbox.take(guest.email, 'collaborator_invitation')
    expect(mail.links[0]).toBe(`${app.config.appUrl}/repair-requests/${shop.request.id}`)
    const { results } = await shop.browser.get(listResourceAudit, { params })
    expect(results.map(({ action }) => action).slice(0, 3)).toEqual([
      'collaborator.joined',
      'collaborator.invited',
      'access_request.approved',
    ])
  })

  it('waits for a mailbox that is nobody’s yet, with the same mail', async () => {
    const shop = await openShop(app)
    const email = newEmail('bob')
    const { id } = await asked(shop, email)
    await shop.browser.get(approveAccessRequest, { params: { id }, body: {} })
    await app.mailbox.take(email, 'collaborator_invitation')

    const browser = app.browser()
    await browser.send({
      method: 'POST',
      url: '/v1/auth/register',
      payload: { email, password: PASSWORD, name: 'Bob' },
    })
    await browser.get(verifyEmail, { body: { token: await app.mailbox.takeToken(email, 'verify') } })
    const params = { id: shop.request.id }
    expect((await browser.get(getRepairRequest, { params })).capabilities).toEqual(['view'])
    expect((await browser.call(updateRepairRequest, { params, body: { title: 'Mine' } })).status).toBe(403)
    expect((await browser.call(addComment, { params, body: { body: 'Hi' } })).status).toBe(403)
  })

  it('knows a mailbox under its other spellings', async () => {
    const shop = await openShop(app)
    const guest = await signUp(app, 'Bob Builder', null)
    const name = `bob.builder${process.pid}`
    await app.db.account.update({ where: { id: guest.accountId }, data: { email: `${name}@gmail.com` } })
    const email = `B.ob.Builder${process.pid}+shop@googlemail.com`
    expect(mailboxKey(email)).toBe(mailboxKey(`${name}@gmail.com`))
    const { id } = await asked(shop, email)
    await shop.browser.get(approveAccessRequest, { params: { id }, body: {} })
    expect((await guest.browser.call(getRepairRequest, { params: { id: shop.request.id } })).status).toBe(200)
    const again = await asked(shop, `${name}@gmail.com`)
    await shop.browser.get(approveAccessRequest, { params: { id: again.id }, body: {} })
    expect(await app.db.collaborator.count({ where: { resourceId: shop.request.id } })).toBe(1)
  })

  it('raises a role and never lowers it', async () => {
    const shop = await openShop(app)
    const guest = await signUp(app, 'Bob Builder', null)
    const capabilities = async (role: 'viewer' | 'contributor') => {
      const { id } = await asked(shop, guest.email)
      await shop.browser.get(approveAccessRequest, { params: { id }, body: { role } })
      return (await guest.browser.get(getRepairRequest, { params: { id: shop.request.id } })).capabilities.length
    }
    expect(await capabilities('viewer')).toBe(1)
    expect(await capabilities('contributor')).toBe(3)
    expect(await capabilities('viewer')).toBe(3)
  })

  it('writes down what they have, where that is more than was given', async () => {
    const shop = await openShop(app)
    const guest = await signUp(app, 'Bob Builder', null)
    const approve = async (role: 'viewer' | 'contributor') => {
      const { id } = await asked(shop, guest.email)
      return shop.browser.get(approveAccessRequest, { params: { id }, body: { role } })
    }
    expect([(await approve('contributor')).role, (await approve('viewer')).role]).toEqual(Array(2).fill('contributor'))
    const query = { action: 'access_request.approved' }
    const { results } = await shop.browser.get(listResourceAudit, { params: { id: shop.request.id }, query })
    expect(results.map(({ data }) => data.role)).toEqual(Array(2).fill('contributor'))
    expect((await shop.browser.get(listAccessRequests)).results.map(({ role }) => role)).toEqual(
      Array(2).fill('contributor'),
    )
  })

  it('stops at fifty people, exactly', async () => {
    const shop = await openShop(app)
    const resource = { id: shop.request.id, workspaceId: shop.workspaceId }
    await app.db.collaborator.createMany({
      data: Array.from({ length: 46 }, () => {
        const email = newEmail('c')
        return { id: crypto.randomUUID(), resourceId: resource.id, email, emailKey: email, role: 'viewer' }
      }),
    })
    const { id: shareId } = await shop.share()
    const ids = []
    for (let n = 0; n < 10; n++) {
      ids.push((await makeAccessRequest(app.db, resource, { shareId, email: newEmail('d') })).id)
    }
    const answers = await Promise.all(
      ids.map((id) => shop.browser.call(approveAccessRequest, { params: { id }, body: {} })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4)
    const refused = answers.filter(({ status }) => status !== 200).map(({ problem }) => problem.code)
    expect(refused).toEqual(Array(6).fill('limit_reached'))
    expect(await app.db.collaborator.count({ where: { resourceId: resource.id } })).toBe(50)
    expect((await shop.browser.get(listAccessRequests, { query: { status: 'pending' } })).count).toBe(6)
  })

  it('is decided once, however many decide', async () => {
    const shop = await openShop(app)
    const admin = await addMember(app, shop, 'admin')
    const { id, email } = await asked(shop)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        n % 2 === 0
          ? shop.browser.call(approveAccessRequest, { params: { id }, body: {} })
          : admin.browser.call(declineAccessRequest, { params: { id } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
    expect(await mailsTo(email)).toHaveLength(1)
    const members = await addMember(app, shop, 'member')
    expect((await members.browser.call(declineAccessRequest, { params: { id } })).status).toBe(403)
  })
})

it('declines, and says so', async () => {
  const shop = await openShop(app)
  const { id, email } = await asked(shop)
  expect((await shop.browser.get(declineAccessRequest, { params: { id } })).status).toBe('declined')
  expect((await app.mailbox.take(email, 'access_declined')).text).toContain('Leaking tap')
  expect(await app.db.collaborator.count({ where: { resourceId: shop.request.id } })).toBe(0)
})

describe('opening a link again', () => {
  it('gives it seven days, or what is said, within the maximum', async () => {
    const shop = await openShop(app)
    const left = async (body: object) => {
      const { share, id, email } = await expired(shop)
      expect((await shop.browser.get(approveAccessRequest, { params: { id }, body })).role).toBeNull()
      expect((await app.mailbox.take(email, 'share_reopened')).links[0]).toBe(share.url)
      expect((await app.browser().call(openPublicShare, { params: { token: share.token } })).status).toBe(200)
      const { expires_at } = await shop.browser.get(getShare, { params: { share: share.id } })
      return expires_at && Math.round((Date.parse(expires_at) - Date.now()) / DAY)
    }
    expect(await left({})).toBe(7)
    expect(await left({ expires_in: '24h', role: 'viewer' })).toBe(1)
    expect(await left({ expires_in: 'never' })).toBeNull()
    await shop.browser.get(updateWorkspace, { body: { share_max_days: 3 } })
    expect(await left({ expires_in: 'never' })).toBe(3)
    expect(await left({})).toBe(3)
  })

  it('is refused for a link that was stopped, and stays open to a no', async () => {
    const shop = await openShop(app)
    const { share, id } = await expired(shop)
    await shop.browser.get(revokeShare, { params: { share: share.id } })
    const answer = await shop.browser.call(approveAccessRequest, { params: { id }, body: {} })
    expect(answer.problem.code).toBe('conflict')
    expect((await shop.browser.get(declineAccessRequest, { params: { id } })).status).toBe('declined')
  })

  it('is refused for a link for anyone where the shop hands out none any more', async () => {
    const shop = await openShop(app)
    const { share, id } = await expired(shop)
    await shop.browser.get(updateWorkspace, { body: { passwordless_links: false } })
    const approve = () => shop.browser.call(approveAccessRequest, { params: { id }, body: {} })
    expect((await approve()).problem.code).toBe('conflict')
    expect((await shop.browser.get(getShare, { params: { share: share.id } })).status).toBe('expired')
    await shop.browser.get(updateWorkspace, { body: { passwordless_links: true } })
    expect((await approve()).status).toBe(200)
  })

  it('cuts nothing short that runs longer by then', async () => {
    const shop = await openShop(app)
    const first = await expired(shop)
    const second = newEmail('eve')
    await app.browser().get(askForReopening, { params: { token: first.share.token }, body: { email: second } })
    const other = await newest(shop)
    await shop.browser.get(approveAccessRequest, { params: { id: first.id }, body: { expires_in: '30d' } })
    const { expires_at } = await shop.browser.get(getShare, { params: { share: first.share.id } })
    await shop.browser.get(approveAccessRequest, { params: { id: other }, body: { expires_in: '24h' } })
    expect((await shop.browser.get(getShare, { params: { share: first.share.id } })).expires_at).toBe(expires_at)
  })
})

it('lists what its reader may see', async () => {
  const shop = await openShop(app)
  const member = await addMember(app, shop, 'member')
  await asked(shop)
  const { id } = await asked(shop)
  await shop.browser.get(declineAccessRequest, { params: { id } })
  const count = async (query: object, { browser } = member) => (await browser.get(listAccessRequests, { query })).count
  expect(await count({})).toBe(2)
  expect(await count({ status: 'declined' })).toBe(1)
  expect(await count({ resource_id: shop.request.id })).toBe(2)
  expect(await count({ resource_id: crypto.randomUUID() })).toBe(0)
  expect(await count({}, await signUp(app))).toBe(0)
  const first = await member.browser.get(listAccessRequests, { query: { page_size: 1 } })
  const next = await member.browser.get(listAccessRequests, {
    query: { page_size: 1, cursor: first.next_cursor ?? '' },
  })
  expect([first.results[0]?.id, next.next_cursor]).toEqual([id, null])
  expect(next.results[0]?.id).not.toBe(id)
  await app.db.resource.update({ where: { id: shop.request.id }, data: { visibility: 'private' } })
  expect(await count({})).toBe(0)
  expect(await count({}, shop)).toBe(2)
})
