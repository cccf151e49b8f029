import * as contract from '@latchkey/contract'
import { type Endpoint, endpoints } from '@latchkey/contract'
import { expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { formOf } from '../../testing/form.ts'
import { openPortal } from '../../testing/open-portal.ts'
import { addMember } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

/** In everything that A ever wrote. */
const MARK = 'Quuxbar'

/** A job with all that can hang on one, and a draft. */
async function makeMarked(browser: Browser, staff: Browser) {
  const body = {
    title: `${MARK} title`,
    job_type: 'other',
    description: `${MARK} description`,
    po_number: `${MARK}-1`,
    site_address: `${MARK} Lane`,
  }
  const job = await browser.get(contract.submitCustomerJob, { body })
  const params = { id: job.id }
  const draft = await browser.get(contract.createCustomerJob, { body })
  const form = await formOf(['file', { name: `${MARK}.txt`, bytes: `${MARK} bytes` }])
  const file = await browser.get(contract.addCustomerJobFile, { params, form })
  await browser.get(contract.sendCustomerMessage, { params, body: { body: `${MARK} message` } })
  await browser.get(contract.updateCustomerJob, { params, body: { title: `${MARK} again`, change_reason: MARK } })
  await staff.get(contract.addJobNote, { params, body: { body: `${MARK} note` } })
  await staff.get(contract.addJobTask, { params, body: { title: `${MARK} task` } })
  return { job: job.id, draft: draft.id, file: file.id }
}

const bodies: Record<string, object> = {
  updateCustomerJob: { title: 'Mine now' },
  cancelCustomerJob: { reason: 'No' },
  rateCustomerJob: { score: 1 },
  sendCustomerMessage: { body: 'Hello' },
  markCustomerMessagesSeen: { last: crypto.randomUUID() },
}

/** Every call of the portal that names a job. */
const naming = Object.entries(endpoints).filter(
  ([, { path }]) => path.startsWith('/v1/customer/jobs/') && path.includes(':id'),
)

async function everythingOf(browser: Browser, params: { id: string; file_id: string }) {
  const answers = []
  for (const [name, definition] of naming as [string, Endpoint][]) {
    const form = definition.upload && (await formOf(['file', { name: 'a.txt', bytes: 'a' }]))
    const body = bodies[name]
    const answer = await browser.call(definition, { params, ...(form && { form }), ...(body && { body }) })
    answers.push({ name, status: answer.status, text: answer.response.body })
  }
  return answers
}

async function stateOf(id: string) {
  const { rows } = await app.services.pool.query(
    `select r.*, q.*, (select count(*) from job_message where job_id = $1), (select count(*) from file where resource_id = $1),
      (select count(*) from edit where subject_id = $1), (select count(*) from audit_entry where resource_id = $1)
     from resource r join job q on q.id = r.id where r.id = $1`,
    [id],
  )
  return rows
}

it('finds nothing of another customer’s: 404 everywhere, no byte of them, and nothing changes', async () => {
  const shop = await openPortal(app)
  const other = await openPortal(app)
  const a = await shop.signUpCustomer()
  const marked = await makeMarked(a.browser, shop.browser)
  const elsewhere = await other.signUpCustomer()
  const strangers = [await shop.signUpCustomer(), elsewhere]
  expect(naming.length).toBeGreaterThan(10)
  const before = await Promise.all([marked.job, marked.draft].map(stateOf))
  for (const { browser } of strangers) {
    const own = await browser.get(contract.submitCustomerJob, {
      body: { title: 'Own', job_type: 'other', description: 'Own' },
    })
    for (const id of [marked.job, marked.draft]) {
      for (const { name, status, text } of await everythingOf(browser, { id, file_id: marked.file })) {
        expect([name, status]).toEqual([name, 404])
        expect([name, text.includes(MARK), text.includes('Carla')]).toEqual([name, false, false])
      }
      const submitted = await browser.call(contract.submitCustomerJob, { body: { job_id: id } })
      expect([submitted.status, submitted.response.body.includes(MARK)]).toEqual([404, false])
    }
    // A's file under a job of one's own.
    for (const definition of [contract.getCustomerJobFile, contract.deleteCustomerJobFile]) {
      const answer = await browser.call(definition, { params: { id: own.id, file_id: marked.file } })
      expect([answer.status, answer.response.body.includes(MARK)]).toEqual([404, false])
    }
    for (const definition of Object.values(endpoints)) {
      if (definition.method !== 'GET' || !definition.path.startsWith('/v1/customer/')) continue
      if (definition.path.includes(':')) continue
      const { response } = await browser.call(definition)
      expect([definition.path, response.body.includes(MARK)]).toEqual([definition.path, false])
    }
    const found = await browser.get(contract.listCustomerJobs, { query: { q: MARK } })
    expect(found.count).toBe(0)
  }
  expect(await Promise.all([marked.job, marked.draft].map(stateOf))).toEqual(before)
})

it('has nothing on the shop’s side, and the notes of the shop are nowhere on theirs', async () => {
  const shop = await openPortal(app)
  const { browser } = await shop.signUpCustomer()
  const marked = await makeMarked(browser, (await addMember(app, shop, 'member')).browser)
  const params = { id: marked.job, file_id: marked.file, task_id: marked.file, collaborator_id: marked.file }
  for (const [name, definition] of Object.entries(endpoints)) {
    const { needs, path, upload } = definition
    const isShops = needs === 'member' || needs === 'admin' || (typeof needs === 'object' && 'resource' in needs)
    if (!isShops) continue
    const named = needs !== 'member' && needs !== 'admin' && needs.of ? { ...params, id: marked.file } : params
    const form = upload && (await formOf(['file', { name: 'a.txt', bytes: 'a' }]))
    const answer = await browser.call(definition, { params: named, ...(form && { form }) })
    expect([name, path, [403, 404].includes(answer.status)]).toEqual([name, path, true])
    expect(answer.response.body).not.toContain(MARK)
  }
  const own = { id: marked.job, file_id: marked.file }
  const reads = Object.entries(endpoints).filter(
    ([, { method, path }]) => method === 'GET' && path.startsWith('/v1/customer/'),
  )
  for (const [name, definition] of reads) {
    const { status, response } = await browser.call(definition, { params: own })
    expect([name, status, response.body.includes('note')]).toEqual([name, 200, false])
    expect(response.body).not.toContain(shop.email)
  }
})
