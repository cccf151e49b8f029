import * as contract from '@latchkey/contract'
import { exportShop, getReports, getSecurity, submitCustomerJob } from '@latchkey/contract'
import { makeCustomer, makeJob, makeShare } from '@latchkey/db/testing'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { openPortal } from '../../testing/open-portal.ts'
import { addMember } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp({ LIMITS: 'register=1000/1h,login=3/15m,submission=2/1h' })
const HOUR = 3_600_000
const GATE = { title: 'A gate', job_type: 'fabrication', description: 'Two wings' }

/** One customer with two jobs from the portal, one with a job that was phoned in, one with nothing, and a draft. */
async function open() {
  const shop = await openPortal(app)
  const { browser, id, email } = await shop.signUpCustomer()
  const jobs = [
    await browser.get(submitCustomerJob, { body: GATE }),
    await browser.get(submitCustomerJob, { body: GATE }),
  ]
  await browser.get(contract.createCustomerJob, { body: GATE })
  const phoning = await makeCustomer(app.db, { id: shop.workspaceId })
  await makeCustomer(app.db, { id: shop.workspaceId })
  const phoned = { title: 'Rail', customer_id: phoning.id, source: 'phone' as const, contact_phone: '+44 1432 555 118' }
  await shop.browser.get(contract.createJob, { body: phoned })
  await shop.browser.get(contract.createJob, { body: { title: '=Counter' } })
  return { shop, browser, email, customerId: id, phoning, params: { id: jobs[0]?.id ?? '' } }
}

/** It came in two days ago, was approved after 10 hours, begun after 12, completed after 16, and rated. */
async function makePast({ workspaceId }: { workspaceId: string }, { id }: { id: string }) {
  const start = Date.now() - 48 * HOUR
  await app.db.resource.update({ where: { id }, data: { createdAt: new Date(start) }, select: { id: true } })
  await app.db.job.update({ where: { id }, data: { status: 'completed' }, select: { id: true } })
  const steps = [
    ['submitted', 'approved', 10],
    ['approved', 'in_progress', 12],
    ['in_progress', 'completed', 16],
  ] as const
  await app.db.edit.createMany({
    data: steps.map(([before, after, hours], i) => ({
      ...{ id: crypto.randomUUID(), workspaceId, subjectKind: 'job', subjectId: id, field: 'status', before, after },
      ...{ actorKind: 'account', baseVersion: 100 + i, createdAt: new Date(start + hours * HOUR) },
    })),
  })
}

it('counts what came in, how long it stood, and what was said of it', async () => {
  const { shop, browser, customerId, phoning, params } = await open()
  await browser.get(contract.updateCustomerJob, { params, body: { title: 'Another', material: 'Oak' } })
  await shop.browser.get(contract.updateJob, { params, body: { material: 'Ash' } })
  await makePast(shop, params)
  await browser.get(contract.rateCustomerJob, { params, body: { score: 4 } })
  const owner = { id: shop.accountId }
  const other = await makeJob(app.db, { id: shop.workspaceId }, owner, { visibility: 'private' })
  const share = await makeShare(app.db, other)
  await app.browser().call(contract.openPublicShare, { params: { token: share.token } })

  const report = await (await addMember(app, shop, 'member')).browser.get(getReports)
  expect(report.customers).toEqual({ total: 3, with_jobs: 2, through_portal: 1 })
  expect(report.jobs).toEqual({ total: 4, portal: 2, phone: 1, counter: 1 })
  const days = report.submissions_by_day
  expect([days.length, days.reduce((sum, day) => sum + day.portal, 0)]).toEqual([31, 2])
  expect(report.turnaround).toEqual([
    { stage: 'submitted', jobs: 1, average_hours: 10, median_hours: 10 },
    { stage: 'approved', jobs: 1, average_hours: 2, median_hours: 2 },
    { stage: 'in_progress', jobs: 1, average_hours: 4, median_hours: 4 },
  ])
  expect(report.by_type).toEqual([
    { job_type: 'fabrication', jobs: 2 },
    { job_type: 'repair', jobs: 2 },
  ])
  expect(report.by_customer).toEqual([
    { customer: { id: customerId, name: 'Carla Mason' }, jobs: 2 },
    { customer: { id: phoning.id, name: 'Carla Mason' }, jobs: 1 },
  ])
  expect([report.ratings.count, report.ratings.average]).toEqual([1, 4])
  expect(report.edits).toEqual({ total: 3, by_customers: 2, by_shop: 1, jobs: 1 })
  expect(report.openings).toEqual({ granted: 0, refused: 0 })

  const past = await shop.browser.get(getReports, { query: { from: '2020-01-01', to: '2020-01-03' } })
  expect([past.jobs.total, past.submissions_by_day.map(({ day }) => day)]).toEqual([0, ['2020-01-01', '2020-01-02']])
  for (const query of [
    { from: '2020-01-02', to: '2020-01-01' },
    { from: '2020-01-01', to: '2022-01-01' },
  ]) {
    expect((await shop.browser.call(getReports, { query })).status).toBe(422)
  }
})

it('tells the shop who did not get in, what was too much, and what was refused', async () => {
  const { shop, browser, email, customerId } = await open()
  const wrong = { portal: shop.slug, email, password: 'not the right one' }
  for (let n = 0; n < 4; n++) await app.browser().call(contract.loginCustomer, { body: wrong })
  await app.browser().call(contract.loginCustomer, { body: { ...wrong, email: 'nobody@example.test' } })
  expect((await browser.call(submitCustomerJob, { body: GATE })).status).toBe(429)
  expect((await browser.call(contract.listJobs)).status).toBe(403)
  const job = await makeJob(app.db, { id: shop.workspaceId }, { id: shop.accountId })
  const { id: share_id, token } = await makeShare(app.db, job, { pausedAt: new Date() })
  for (let n = 0; n < 10; n++) await app.browser().call(contract.openPublicShare, { params: { token } })

  const seen = () => shop.browser.get(getSecurity)
  await expect.poll(async () => (await seen()).counts).toEqual({ login: 4, limit: 2, refused: 1, openings_refused: 10 })
  const { sources, unusual_openings, by_day } = await seen()
  const who = { kind: 'customer', id: customerId, name: 'Carla Mason' }
  expect(sources).toContainEqual(expect.objectContaining({ what: 'login', who, times: 3, ip: '127.0.0.1' }))
  expect(sources).toContainEqual(expect.objectContaining({ what: 'login', who: null, times: 1 }))
  expect(sources).toContainEqual(expect.objectContaining({ what: 'limit', who, times: 2 }))
  expect(sources).toContainEqual(expect.objectContaining({ what: 'refused', who, times: 1 }))
  expect(by_day.at(-1)).toMatchObject({ login: 4, limit: 2, refused: 1 })
  expect(unusual_openings).toMatchObject([{ share_id, refused: 10, networks: 1, resource: { id: job.id } }])
  // Another shop hears nothing of it.
  const other = await openPortal(app)
  expect((await other.browser.get(getSecurity)).counts).toEqual({ login: 0, limit: 0, refused: 0, openings_refused: 0 })
})

it('hands out customers, jobs and history as files, without drafts and what a spreadsheet would run', async () => {
  const { shop, browser, params, customerId } = await open()
  await browser.get(contract.updateCustomerJob, { params, body: { title: 'Another', change_reason: 'Larger' } })
  const file = async (query: object) => {
    const { status, response } = await shop.browser.call(exportShop, { query: query as { what: 'jobs' } })
    expect(status).toBe(200)
    return response
  }
  const csv = await file({ what: 'jobs' })
  expect(csv.headers['content-disposition']).toBe('attachment; filename="jobs.csv"')
  const jobs: Record<string, string>[] = parse(csv.body, { columns: true })
  expect(jobs.map(({ reference, title }) => [reference, title])).toEqual([
    ['J-0001', 'Another'],
    ['J-0002', 'A gate'],
    ['J-0003', 'Rail'],
    ['J-0004', "'=Counter"],
  ])
  expect(jobs[2]?.contact_phone).toBe('+44 1432 555 118')
  const json = (await file({ what: 'jobs', format: 'json' })).json()
  expect(json).toHaveLength(4)
  expect(json[0]).toMatchObject({ id: params.id, submitted_by_customer: true, quantity: null, customer: 'Carla Mason' })
  const customers = (await file({ what: 'customers', format: 'json' })).json()
  expect(customers.find(({ id }: { id: string }) => id === customerId)).toMatchObject({ jobs_count: 2, may_edit: true })
  expect((await file({ what: 'history', format: 'json' })).json()).toMatchObject([
    { reference: 'J-0001', field_name: 'title', new_value: 'Another', changed_by: 'customer', change_reason: 'Larger' },
  ])
  const empty = await openPortal(app)
  const nothing = await empty.browser.call(exportShop, { query: { what: 'history', format: 'json' } })
  expect(nothing.response.json()).toEqual([])
})
