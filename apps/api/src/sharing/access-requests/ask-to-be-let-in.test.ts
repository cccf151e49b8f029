import {
  addCollaborator,
  approveAccessRequest,
  askForAccess,
  askToBeLetIn,
  declineAccessRequest,
  deleteRepairRequest,
  getRepairRequest,
  listAccessRequests,
  listResourceAudit,
} from '@latchkey/contract'
import { expect, it } from 'vitest'
import { openShop } from '../../testing/open-shop.ts'
import { addMember, newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
type Signed = Awaited<ReturnType<typeof signUp>>

const ask = ({ browser }: Pick<Signed, 'browser'>, id: string, message?: string) =>
  browser.call(askToBeLetIn, { params: { id }, body: { ...(message && { message }) } })

const counted = () => Promise.all([app.db.accessRequest.count(), app.db.auditEntry.count(), app.db.mail.count()])

it('is told to the owner once, and approved with a mail of its own', async () => {
  const shop = await openShop(app)
  const bob = await signUp(app, 'Bob Builder', null)
  const params = { id: shop.request.id }
  const first = await ask(bob, params.id, 'Please')
  expect([first.status, first.body]).toEqual([202, { status: 'sent' }])
  const told = await app.mailbox.take(shop.email, 'access_requested')
  expect(told.text).toMatch(/Bob Builder wants to see “Leaking tap”[\s\S]*Please/)
  await ask(bob, params.id, 'Pretty please')
  await ask(bob, params.id, 'Pretty please')

  const { results } = await shop.browser.get(listAccessRequests)
  expect(results).toMatchObject([
    { wants: 'access', name: 'Bob Builder', email: bob.email, message: 'Pretty please', share_id: null },
  ])
  expect(await app.db.mail.count({ where: { to: shop.email, kind: 'access_requested' } })).toBe(1)
  const audit = await shop.browser.get(listResourceAudit, { params, query: { action: 'access_request.made' } })
  expect(audit.results).toHaveLength(2)
  expect(audit.results[0]).toMatchObject({
    actor: { kind: 'account', id: bob.accountId },
    data: { share_id: null, request_id: results[0]?.id },
  })

  const id = results[0]?.id ?? ''
  expect((await shop.browser.get(approveAccessRequest, { params: { id }, body: {} })).share_id).toBeNull()
  const mail = await app.mailbox.take(bob.email, 'access_approved')
  expect(mail.links[0]).toBe(`${app.config.appUrl}/repair-requests/${params.id}`)
  expect((await bob.browser.call(getRepairRequest, { params })).status).toBe(200)
  expect(await app.db.mail.count({ where: { to: bob.email, kind: 'collaborator_invitation' } })).toBe(0)
})

it('answers the same, and writes nothing, for what is not there, deleted, or theirs already', async () => {
  const shop = await openShop(app)
  const gone = await openShop(app)
  await gone.browser.get(deleteRepairRequest, { params: { id: gone.request.id } })
  const member = await addMember(app, shop, 'member')
  const bob = await signUp(app, 'Bob Builder', null)
  const guest = await signUp(app, 'Gina Guest', null)
  await shop.browser.get(addCollaborator, { params: { id: shop.request.id }, body: { email: guest.email } })
  await app.mailbox.take(guest.email, 'collaborator_invitation')
  const before = await counted()
  const answers = [
    await ask(bob, crypto.randomUUID()),
    await ask(bob, gone.request.id),
    await ask(shop, shop.request.id),
    await ask(member, shop.request.id),
    await ask(guest, shop.request.id),
  ]
  expect(await counted()).toEqual(before)
  answers.push(await ask(bob, shop.request.id))
  expect(new Set(answers.map(({ status, response }) => `${status} ${response.body}`)).size).toBe(1)
  expect((await shop.browser.get(listAccessRequests)).count).toBe(1)
})

it('makes one row of many that ask at once, and asks anew after a no', async () => {
  const shop = await openShop(app)
  const bob = await signUp(app, 'Bob Builder', null)
  await Promise.all(Array.from({ length: 8 }, () => ask(bob, shop.request.id)))
  const { results } = await shop.browser.get(listAccessRequests)
  expect(results).toHaveLength(1)
  await shop.browser.get(declineAccessRequest, { params: { id: results[0]?.id ?? '' } })
  expect((await app.mailbox.take(bob.email, 'access_declined')).text).toContain('Leaking tap')
  await ask(bob, shop.request.id)
  expect((await shop.browser.get(listAccessRequests, { query: { status: 'pending' } })).count).toBe(1)
})

it('is not reworded by somebody with a link who names that mailbox', async () => {
  const shop = await openShop(app)
  const bob = await signUp(app, 'Bob Builder', null)
  const { token } = await shop.share()
  await ask(bob, shop.request.id, 'My own words')
  const body = { name: 'Eve', email: bob.email, message: 'Other words' }
  await app.browser().get(askForAccess, { params: { token }, body })
  const { results } = await shop.browser.get(listAccessRequests)
  expect(results.map(({ name, message, share_id }) => [name, message, share_id === null]).sort()).toEqual([
    ['Bob Builder', 'My own words', true],
    ['Eve', 'Other words', false],
  ])
})

it('is ten an hour for each person', async () => {
  const bob = await signUp(app, 'Bob Builder', null)
  const answers = []
  for (let n = 0; n < 11; n++) answers.push((await ask(bob, crypto.randomUUID())).status)
  expect(answers).toEqual([...Array(10).fill(202), 429])
  expect((await ask(await signUp(app, newEmail(), null), crypto.randomUUID())).status).toBe(202)
})
