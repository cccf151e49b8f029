import {
  addCollaborator,
  createRepairRequest,
  deleteRepairRequest,
  getRepairRequest,
  leaveResource,
  listCollaborators,
  listResourceAudit,
  listSharedWithMe,
} from '@latchkey/contract'
import { makeResource } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { openShop } from '../../testing/open-shop.ts'
import { addMember, newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
type Shop = Awaited<ReturnType<typeof openShop>>

const invite = (shop: Shop, email: string, role?: 'viewer' | 'contributor', id = shop.request.id) =>
  shop.browser.get(addCollaborator, { params: { id }, body: { email, ...(role && { role }) } })

it('lists what others shared, over all shops, with what one may do there', async () => {
  const [first, second] = [await openShop(app), await openShop(app)]
  const bob = await signUp(app, 'Bob Builder', null)
  await invite(first, bob.email)
  await invite(second, bob.email, 'contributor')
  const { results, count } = await bob.browser.get(listSharedWithMe)
  expect(count).toBe(2)
  expect(results.map(({ resource }) => resource.id)).toEqual([second.request.id, first.request.id])
  expect(results[0]).toMatchObject({
    resource: { kind: 'repair_request', reference: second.request.reference, title: 'Leaking tap' },
    workspace: { name: 'Forge & Co.' },
    role: 'contributor',
    capabilities: ['view', 'comment', 'edit'],
    invited_by: { name: 'Olive Owens' },
    is_new: true,
  })
  expect(results[1]?.capabilities).toEqual(['view'])
  const page = await bob.browser.get(listSharedWithMe, { query: { page_size: '1' } })
  const next = await bob.browser.get(listSharedWithMe, { query: { page_size: '1', cursor: page.next_cursor ?? '' } })
  expect([page.results[0]?.resource.id, next.results[0]?.resource.id, next.next_cursor]).toEqual([
    second.request.id,
    first.request.id,
    null,
  ])
})

it('is found by title and reference, and by kind', async () => {
  const shop = await openShop(app)
  const bob = await signUp(app, 'Bob Builder', null)
  const sink = await shop.browser.get(createRepairRequest, { body: { title: '100% blocked sink' } })
  await invite(shop, bob.email)
  await invite(shop, bob.email, 'viewer', sink.id)
  const session = await makeResource(app.db, { id: shop.workspaceId }, { id: shop.accountId }, { kind: 'session' })
  await invite(shop, bob.email, 'viewer', session.id)
  const found = async (query: object) =>
    (await bob.browser.get(listSharedWithMe, { query })).results.map(({ resource }) => resource.id)
  expect(await found({ q: 'sink blocked' })).toEqual([sink.id])
  expect(await found({ q: sink.reference })).toEqual([sink.id])
  expect(await found({ q: '0%' })).toEqual([sink.id])
  expect(await found({ q: '%%' })).toEqual([])
  expect(await found({ kind: 'session' })).toEqual([session.id])
  expect(await found({})).toHaveLength(3)
})

it('holds nothing that was deleted, nor what somebody else was let into', async () => {
  const shop = await openShop(app)
  const bob = await signUp(app, 'Bob Builder', null)
  await invite(shop, bob.email)
  await invite(shop, newEmail('eve'))
  expect((await shop.browser.get(listSharedWithMe)).count).toBe(0)
  await shop.browser.get(deleteRepairRequest, { params: { id: shop.request.id } })
  expect((await bob.browser.get(listSharedWithMe)).count).toBe(0)
})

it('has one row for who was invited under two mailboxes, of the larger role', async () => {
  const shop = await openShop(app)
  const bob = await signUp(app, 'Bob Builder', null)
  const { id } = await invite(shop, newEmail('other'), 'contributor')
  await invite(shop, bob.email)
  await app.db.collaborator.update({ where: { id }, data: { accountId: bob.accountId } })
  const { results, count } = await bob.browser.get(listSharedWithMe)
  expect([count, results[0]?.role, results[0]?.capabilities.length]).toEqual([1, 'contributor', 3])
  await bob.browser.get(leaveResource, { params: { id: shop.request.id } })
  expect((await shop.browser.get(listCollaborators, { params: { id: shop.request.id } })).count).toBe(0)
})

it('is left by oneself, which ends access and is written down', async () => {
  const shop = await openShop(app)
  const bob = await signUp(app, 'Bob Builder', null)
  await invite(shop, bob.email)
  const params = { id: shop.request.id }
  await bob.browser.get(getRepairRequest, { params })
  await bob.browser.get(leaveResource, { params })
  expect((await bob.browser.call(getRepairRequest, { params })).status).toBe(404)
  expect((await bob.browser.call(leaveResource, { params })).status).toBe(404)
  const { results } = await shop.browser.get(listResourceAudit, { params })
  expect(results[0]).toMatchObject({ action: 'collaborator.left', actor: { name: 'Bob Builder' } })
  const member = await addMember(app, shop, 'member')
  expect((await member.browser.call(leaveResource, { params })).status).toBe(404)
})
