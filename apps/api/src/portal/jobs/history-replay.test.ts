import {
  addCollaborator,
  approveCustomerJob,
  cancelCustomerJob,
  exportCustomerData,
  getCustomerJob,
  intakeFields,
  listCustomerJobHistory,
  type ReplyOf,
  returnCustomerJob,
  setJobStatus,
  submitCustomerJob,
  updateCustomerJob,
  updateJob,
} from '@latchkey/contract'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { fc } from '../../testing/fast-check.ts'
import { openPortal } from '../../testing/open-portal.ts'
import { addMember } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp({ LIMITS: 'register=10000/1h,edit=100000/1h,submission=100000/1h' })
const shop = await openPortal(app)
const staff = await addMember(app, shop, 'member')
const { browser } = await shop.signUpCustomer()
const START = { title: 'A gate', job_type: 'fabrication', description: 'Two wings', quantity: 2, material: 'Oak' }

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 })
const change = fc.record({
  title: maybe('A gate', 'A fence', '=1+1'),
  material: maybe('Oak', 'Ash', null),
  quantity: maybe(1, 2, null),
  description: maybe('Two wings', '“Three” wings\n\u{1f511}', ''),
  requested_date: maybe('2027-01-01', null),
  change_reason: maybe('They called', ' '),
})
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('customer' as const), body: change }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('shop' as const), body: change }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom('approve', 'return', 'submit', 'begin', 'hold', 'complete'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('cancel' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
type Seen = ReplyOf<typeof getCustomerJob>

function take(id: string, one: Step) {
  const params = { id }
  if ('body' in one) {
    const { body } = one
    if (one.what === 'customer') return browser.call(updateCustomerJob, { params, body })
    return staff.browser.call(updateJob, { params, body: { ...body, title: body.title ?? 'A gate' } })
  }
  if (one.what === 'approve') return shop.browser.call(approveCustomerJob, { params })
  if (one.what === 'return') return shop.browser.call(returnCustomerJob, { params, body: { reason: 'Why?' } })
  if (one.what === 'submit') return browser.call(submitCustomerJob, { body: { job_id: id } })
  if (one.what === 'cancel') return browser.call(cancelCustomerJob, { params, body: { reason: 'No' } })
  const status = ({ begin: 'in_progress', hold: 'on_hold', complete: 'completed' } as const)[
    one.what as 'begin' | 'hold' | 'complete'
  ]
  return shop.browser.call(setJobStatus, { params, body: { status } })
}

const stateOf = (job: Seen): Record<string, unknown> => ({
  ...Object.fromEntries(intakeFields.map((field) => [field, job[field]])),
  status: job.status,
})

async function wholeHistory(id: string) {
  const lines = []
  let cursor: string | null = null
  do {
    const query: object = { page_size: 3, ...(cursor && { cursor }) }
    const page: ReplyOf<typeof listCustomerJobHistory> = await browser.get(listCustomerJobHistory, {
      params: { id },
      query,
    })
    lines.push(...page.results)
    cursor = page.next_cursor
  } while (cursor)
  return lines
}

it('tells, through the portal, how a job came to what it is, whoever changed what at once', async () => {
  const statuses = new Set<number>()
  const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(rounds, async (list) => {
      const made = await browser.get(submitCustomerJob, { body: START })
      const params = { id: made.id }
      for (const atOnce of list) {
        for (const { status } of await Promise.all(atOnce.map((one) => take(made.id, one)))) statuses.add(status)
      }
      const state = stateOf(made)
      const lines = await wholeHistory(made.id)
      for (const { field_name, old_value, new_value, changed_by, changed_by_name } of lines) {
        expect([field_name, old_value]).toEqual([field_name, state[field_name]])
        expect(new_value).not.toEqual(old_value)
        expect(changed_by_name).toBe(
          { customer: 'Carla Mason', shop: changed_by_name === 'Sam Staff' ? 'Sam Staff' : 'Olive Owens' }[changed_by],
        )
        state[field_name] = new_value
      }
      const now = await browser.get(getCustomerJob, { params })
      expect(stateOf(now)).toEqual(state)
      const csv = await browser.call(listCustomerJobHistory, { params, query: { format: 'csv' } })
      const rows: string[][] = parse(csv.response.body, { from: 2 })
      expect(rows.map(([field, , , , by]) => [field, by])).toEqual(lines.map((one) => [one.field_name, one.changed_by]))
    }),
    { numRuns: 15, endOnFailure: true },
  )
  expect([...statuses].filter((status) => status >= 500)).toEqual([])
  expect(statuses).toContain(200)
  expect(statuses).toContain(409)
})

it('is in the file of all that the shop has of them', async () => {
  const { id, reference } = await browser.get(submitCustomerJob, { body: START })
  await browser.get(updateCustomerJob, { params: { id }, body: { title: 'Another gate', change_reason: 'Larger' } })
  await shop.browser.get(addCollaborator, { params: { id }, body: { email: staff.email } }).catch(() => undefined)
  const { response } = await browser.call(exportCustomerData)
  expect(response.headers['content-disposition']).toBe('attachment; filename="my-data.json"')
  const data = response.json()
  expect(data.profile).toMatchObject({ first_name: 'Carla', last_name: 'Mason' })
  const job = data.jobs.find((one: { reference: string }) => one.reference === reference)
  expect(job).toMatchObject({ title: 'Another gate', status: 'submitted', tasks: [], messages: [], rating: null })
  expect(job.history).toMatchObject([{ field_name: 'title', new_value: 'Another gate', change_reason: 'Larger' }])
})
