import * as contract from '@latchkey/contract'
import {
  addJobNote,
  approveCustomerJob,
  listCustomerMessages,
  listJobMessages,
  sendCustomerMessage,
  sendJobMessage,
  submitCustomerJob,
  updateMe,
} from '@latchkey/contract'
import { expect, it } from 'vitest'
import { openPortal } from '../../testing/open-portal.ts'
import { addMember } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const GATE = { title: 'A gate', job_type: 'fabrication', description: 'Two wings' }

async function open() {
  const shop = await openPortal(app)
  const staff = await addMember(app, shop, 'member')
  const customer = await shop.signUpCustomer()
  const job = await customer.browser.get(submitCustomerJob, { body: GATE })
  return { shop, staff, customer, job, params: { id: job.id } }
}

it('is one talk of both sides, without the shop’s notes', async () => {
  const { shop, staff, customer, params } = await open()
  await customer.browser.get(sendCustomerMessage, { params, body: { body: 'When?' } })
  await staff.browser.get(addJobNote, { params, body: { body: 'Asks every day' } })
  await staff.browser.get(sendJobMessage, { params, body: { body: 'On Monday' } })
  const theirs = await customer.browser.get(listCustomerMessages, { params })
  expect(theirs.results.map(({ body, author }) => [body, author])).toEqual([
    ['When?', { name: 'Carla Mason', side: 'customer' }],
    ['On Monday', { name: 'Sam Staff', side: 'shop' }],
  ])
  expect((await shop.browser.get(listJobMessages, { params })).results).toEqual(theirs.results)
  const page = await customer.browser.get(listCustomerMessages, { params, query: { page_size: 1 } })
  const rest = { page_size: 1, cursor: page.next_cursor ?? '' }
  expect((await customer.browser.get(listCustomerMessages, { params, query: rest })).results).toEqual([
    theirs.results[1],
  ])
  const draft = await customer.browser.get(contract.createCustomerJob, { body: {} })
  const early = await customer.browser.call(sendCustomerMessage, { params: { id: draft.id }, body: { body: 'Hello' } })
  expect(early.problem.code).toBe('conflict')
})

it('mails the customer at every step and message, and the shop what it is given', async () => {
  const { shop, staff, customer, job, params } = await open()
  const portal = `${app.config.appUrl}/portal/${shop.slug}/jobs/${job.id}`
  const ours = `${app.config.appUrl}/jobs/${job.id}`
  const arrived = await app.mailbox.take(customer.email, 'job_status')
  expect([arrived.subject, arrived.links]).toEqual(['J-0001 “A gate” has arrived', [portal]])
  for (const { email } of [shop, staff]) {
    const mail = await app.mailbox.take(email, 'job_submitted')
    expect([mail.subject, mail.links]).toEqual(['J-0001 “A gate” is handed in', [ours]])
    expect(mail.text).toContain('Carla Mason handed in')
  }
  await shop.browser.get(contract.returnCustomerJob, { params, body: { reason: 'Which colour?' } })
  const returned = await app.mailbox.take(customer.email, 'job_status')
  expect(returned.subject).toContain('needs another look from you')
  expect(returned.text).toContain('Which colour?')
  await customer.browser.get(submitCustomerJob, { body: { job_id: job.id } })
  expect((await app.mailbox.take(shop.email, 'job_submitted')).subject).toContain('is handed in again')

  await customer.browser.get(sendCustomerMessage, { params, body: { body: 'Green' } })
  const asked = await app.mailbox.take(staff.email, 'customer_message')
  expect([asked.links, asked.text.includes('Green')]).toEqual([[ours], true])
  await staff.browser.get(sendJobMessage, { params, body: { body: 'Thank you' } })
  const answered = await app.mailbox.take(customer.email, 'job_message')
  expect([answered.links, answered.text.includes('Thank you')]).toEqual([[portal], true])
  await customer.browser.get(contract.cancelCustomerJob, { params, body: { reason: 'Moved house' } })
  expect((await app.mailbox.take(shop.email, 'job_cancelled')).text).toContain('Moved house')
})

it('sends nobody what they switched off, and nothing to whom the shop shut out', async () => {
  const { shop, staff, customer, params } = await open()
  await customer.browser.get(updateMe, { body: { mails_off: ['job_status', 'job_message'] } })
  await staff.browser.get(updateMe, { body: { mails_off: ['submission', 'customer_message'] } })
  const sent = async () => {
    await expect.poll(() => app.db.mail.count({ where: { sentAt: null, failedAt: null } })).toBe(0)
    return app.mailbox.mails.filter(({ to }) => [customer.email, staff.email].includes(to)).length
  }
  const before = await sent()
  await customer.browser.get(submitCustomerJob, { body: GATE })
  await customer.browser.get(sendCustomerMessage, { params, body: { body: 'When?' } })
  await staff.browser.get(sendJobMessage, { params, body: { body: 'Soon' } })
  await shop.browser.get(approveCustomerJob, { params })
  expect(await sent()).toBe(before)
  await customer.browser.get(updateMe, { body: { mails_off: [] } })
  await shop.browser.get(contract.updateCustomer, { params: { id: customer.id }, body: { is_active: false } })
  await shop.browser.get(contract.setJobStatus, { params, body: { status: 'in_progress' } })
  const moved = { kind: 'job_status', to: customer.email, createdAt: { gte: new Date(Date.now() - 60_000) } }
  const statuses = await app.db.mail.count({ where: moved })
  await shop.browser.get(contract.setJobStatus, { params, body: { status: 'completed' } })
  expect(await app.db.mail.count({ where: moved })).toBe(statuses)
})

it('is listed by what was said last, with how much of it the customer has not seen', async () => {
  const { shop, staff, customer, job, params } = await open()
  const { browser } = customer
  const list = async (query: object = {}) => (await browser.get(contract.listCustomerConversations, { query })).results
  const tell = (id: string, body: string) => staff.browser.get(sendJobMessage, { params: { id }, body: { body } })
  expect(await list()).toEqual([])
  const second = await browser.get(submitCustomerJob, { body: { ...GATE, title: 'A fence' } })
  await browser.get(submitCustomerJob, { body: { ...GATE, title: 'Nothing said' } })
  await tell(job.id, 'When?')
  await tell(second.id, 'What colour?')
  await shop.browser.get(addJobNote, { params, body: { body: 'Asks every day' } })
  await tell(job.id, 'And where?')

  const [first, other] = await list()
  expect(first).toEqual({
    job: { id: job.id, reference: job.reference, title: 'A gate', status: 'submitted' },
    last: {
      id: expect.any(String),
      body: 'And where?',
      author: { name: 'Sam Staff', side: 'shop' },
      created_at: expect.any(String),
    },
    count: 2,
    unread: 2,
  })
  expect(other).toMatchObject({ job: { id: second.id }, last: { body: 'What colour?' }, count: 1, unread: 1 })
  expect((await browser.get(contract.getCustomerDashboard)).unread).toBe(3)

  const page = await browser.get(contract.listCustomerConversations, { query: { page_size: 1 } })
  expect([page.count, page.results.map(({ job }) => job.id)]).toEqual([2, [job.id]])
  expect(await list({ page_size: 1, cursor: page.next_cursor ?? '' })).toEqual([other])

  // What was seen stays so, whatever an older page says later.
  const [when, where] = (await browser.get(listCustomerMessages, { params })).results
  for (const message of [where, when]) {
    await browser.get(contract.markCustomerMessagesSeen, { params, body: { last: message?.id ?? '' } })
  }
  expect((await list()).map(({ unread }) => unread)).toEqual([0, 1])
  const elsewhere = await browser.call(contract.markCustomerMessagesSeen, {
    params: { id: second.id },
    body: { last: where?.id ?? '' },
  })
  expect(elsewhere.status).toBe(404)
  // Whoever answers has read.
  await browser.get(sendCustomerMessage, { params: { id: second.id }, body: { body: 'Green' } })
  expect((await list()).map(({ job, unread }) => [job.id, unread])).toEqual([
    [second.id, 0],
    [job.id, 0],
  ])
  await tell(second.id, 'Light green?')
  expect((await list())[0]).toMatchObject({ count: 3, unread: 1 })
  expect((await browser.get(contract.getCustomerDashboard)).unread).toBe(1)
  await shop.browser.get(contract.setVisibility, { params: { id: second.id }, body: { visibility: 'private' } })
  expect((await list()).map(({ job }) => job.id)).toEqual([job.id])
})
