import {
  approveCustomerJob,
  getCustomerJob,
  type getJob,
  listCustomerJobs,
  listJobs,
  listPendingJobs,
  type ReplyOf,
  rejectCustomerJob,
  returnCustomerJob,
  submitCustomerJob,
  updateCustomerJob,
} from '@latchkey/contract'
import { makeAccount, makeCustomer, makeSession } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { openPortal } from '../../testing/open-portal.ts'
import { addMember } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const GATE = { title: 'A gate', job_type: 'fabrication', description: 'Two wings' }
const referenceOf = (n: number) => `J-${String(n + 1).padStart(4, '0')}`

/** Signed in at the portal, without the hashing that 200 of them would take. */
async function makeVisitor(workspaceId: string) {
  const account = await makeAccount(app.db)
  const customer = await makeCustomer(app.db, { id: workspaceId }, { accountId: account.id, email: account.email })
  const { token } = await makeSession(app.db, account, { portalId: workspaceId })
  return { browser: app.browser().withSession(token), customerId: customer.id }
}

it('200 customers hand in at once: none is lost, none is doubled, and the queue is in order', async () => {
  const shop = await openPortal(app)
  const crowd: Awaited<ReturnType<typeof makeVisitor>>[] = []
  while (crowd.length < 200) crowd.push(await makeVisitor(shop.workspaceId))
  const answers = await Promise.all(
    crowd.map(({ browser, customerId }) =>
      browser.call(submitCustomerJob, {
        body: { ...GATE, title: `Gate of ${customerId}` },
        headers: { 'idempotency-key': customerId },
      }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(201))
  const again = await crowd[0]?.browser.call(submitCustomerJob, {
    body: { ...GATE, title: `Gate of ${crowd[0].customerId}` },
    headers: { 'idempotency-key': crowd[0].customerId },
  })
  expect(again?.body.id).toBe(answers[0]?.body.id)

  const queue = []
  for (let page = 1; page <= 2; page++) {
    queue.push(...(await shop.browser.get(listPendingJobs, { query: { page, page_size: 100 } })).results)
  }
  expect(queue.map(({ reference }) => reference)).toEqual(Array.from({ length: 200 }, (_, n) => referenceOf(n)))
  expect(queue.map(({ title }) => title).sort()).toEqual(crowd.map(({ customerId }) => `Gate of ${customerId}`).sort())
  expect(queue.every(({ title, customer }) => title === `Gate of ${customer?.id}`)).toBe(true)
  expect((await shop.browser.get(listJobs)).count).toBe(200)
  const submitted = { workspaceId: shop.workspaceId, action: 'job.submitted' }
  expect(await app.db.auditEntry.count({ where: submitted })).toBe(200)
  for (const { browser } of crowd.slice(0, 20)) expect((await browser.get(listCustomerJobs)).count).toBe(1)
  // One for each of the shop's people, which is one, and one for each customer.
  expect(await app.db.mail.count({ where: { kind: 'job_submitted', workspaceId: shop.workspaceId } })).toBe(200)
  expect(await app.db.mail.count({ where: { kind: 'job_status', workspaceId: shop.workspaceId } })).toBe(200)
})

it('approved, rejected and returned at once is one of them, with one line of history and one mail', async () => {
  const shop = await openPortal(app)
  const staff = await addMember(app, shop, 'member')
  for (let round = 0; round < 10; round++) {
    const { browser } = await makeVisitor(shop.workspaceId)
    const { id, version } = await browser.get(submitCustomerJob, { body: GATE })
    const params = { id }
    const headers: Record<string, string> = round % 2 === 0 ? {} : { 'if-match': `"${version}"` }
    const mails = () => app.db.mail.count({ where: { kind: 'job_status', workspaceId: shop.workspaceId } })
    const before = await mails()
    const answers = await Promise.all([
      shop.browser.call(approveCustomerJob, { params, headers }),
      staff.browser.call(rejectCustomerJob, { params, headers, body: { reason: 'No' } }),
      staff.browser.call(returnCustomerJob, { params, headers, body: { reason: 'Why?' } }),
      shop.browser.call(approveCustomerJob, { params, headers }),
    ])
    const lost = round % 2 === 0 ? 409 : 412
    expect(answers.map(({ status }) => status).sort()).toEqual([200, lost, lost, lost])
    const won = answers.find(({ status }) => status === 200)?.body as ReplyOf<typeof getJob>
    expect((await browser.get(getCustomerJob, { params })).status).toBe(won.status)
    expect(await app.db.edit.count({ where: { subjectId: id, field: 'status' } })).toBe(1)
    expect(await mails()).toBe(before + 1)
  }
})

it('approving what its customer changes at this moment takes what was looked at, or nothing', async () => {
  const shop = await openPortal(app)
  for (let round = 0; round < 10; round++) {
    const { browser } = await makeVisitor(shop.workspaceId)
    const { id, version } = await browser.get(submitCustomerJob, { body: { ...GATE, material: 'Oak' } })
    const params = { id }
    const [approved, changed] = await Promise.all([
      shop.browser.call(approveCustomerJob, { params, headers: { 'if-match': `"${version}"` } }),
      browser.call(updateCustomerJob, { params, body: { material: 'Ash' } }),
    ])
    const { status, material } = await browser.get(getCustomerJob, { params })
    // After approval the material is locked.
    const outcome = [approved.status, changed.status, status, material]
    expect([
      [200, 422, 'approved', 'Oak'],
      [412, 200, 'submitted', 'Ash'],
    ]).toContainEqual(outcome)
  }
})
