import * as contract from '@latchkey/contract'
import {
  approveCustomerJob,
  cancelCustomerJob,
  createCustomerJob,
  deleteCustomerJob,
  getCustomerDashboard,
  getCustomerForm,
  getCustomerJob,
  getJob,
  listCustomerJobHistory,
  listCustomerJobs,
  listPendingJobs,
  rateCustomerJob,
  rejectCustomerJob,
  returnCustomerJob,
  setJobStatus,
  submitCustomerJob,
  updateCustomer,
  updateCustomerJob,
  updateJob,
  updateWorkspace,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { openPortal } from '../../testing/open-portal.ts'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

const GATE = { title: 'A gate', job_type: 'fabrication', description: 'Two wings', quantity: 1, material: 'Oak' }

async function open() {
  const shop = await openPortal(app)
  const customer = await shop.signUpCustomer()
  const profile = await customer.browser.get(contract.getProfile)
  const submit = (body: object = GATE) => customer.browser.get(submitCustomerJob, { body })
  return { shop, customer, browser: customer.browser, customerId: profile.id, submit }
}

describe('a customer’s job', () => {
  it('goes its whole way, with each step in its history', async () => {
    const { shop, browser } = await open()
    const draft = await browser.get(createCustomerJob, { body: { title: 'A gate' } })
    expect(draft).toMatchObject({ status: 'draft', reference: null, submitted_at: null, turn: 'customer', version: 1 })
    expect(draft).toMatchObject({ edits_left: null, locked_fields: [], rating: null, job_type: '', source: 'portal' })
    const params = { id: draft.id }

    const missing = await browser.call(submitCustomerJob, { body: { job_id: draft.id } })
    expect([missing.status, missing.problem.errors.map(({ path }) => path)]).toEqual([422, ['job_type', 'description']])
    await browser.get(updateCustomerJob, { params, body: { ...GATE, material: null } })
    const submitted = await browser.get(submitCustomerJob, { body: { job_id: draft.id, material: 'Oak' } })
    expect(submitted).toMatchObject({ ...GATE, status: 'submitted', reference: 'J-0001', turn: 'shop' })
    expect(submitted).toMatchObject({ submitted_by_customer: true, requires_approval: true, edits_left: 20 })
    expect((await browser.call(submitCustomerJob, { body: { job_id: draft.id } })).problem.code).toBe(
      'invalid_transition',
    )

    const [pending] = (await shop.browser.get(listPendingJobs)).results
    expect(pending).toMatchObject({ id: draft.id, changed_since: [], returned_because: null, visibility: 'workspace' })
    expect(pending?.customer?.name).toBe(submitted && (await shop.browser.get(getJob, { params })).customer?.name)
    const reason = 'Which colour?'
    expect((await shop.browser.call(returnCustomerJob, { params, body: { reason: ' ' } })).status).toBe(422)
    await shop.browser.get(returnCustomerJob, { params, body: { reason } })
    const returned = await browser.get(getCustomerJob, { params })
    expect(returned).toMatchObject({ status: 'returned', status_reason: reason, turn: 'customer' })
    expect(returned.next_steps).toContain('submit')

    await browser.get(updateCustomerJob, { params, body: { material: 'Larch', change_reason: 'Green' } })
    await browser.get(updateCustomerJob, { params, body: { material: 'Ash', quantity: 2 } })
    await browser.get(updateCustomerJob, { params, body: { quantity: 1 } })
    await browser.get(submitCustomerJob, { body: { job_id: draft.id } })
    const [again] = (await shop.browser.get(listPendingJobs)).results
    expect(again).toMatchObject({ reference: 'J-0001', returned_because: reason })
    expect(again?.changed_since).toEqual([{ field: 'material', before: 'Oak', after: 'Ash', reason: null }])

    const stale = await shop.browser.call(approveCustomerJob, { params, headers: { 'if-match': '"1"' } })
    expect([stale.status, stale.problem.code]).toEqual([412, 'version_conflict'])
    const seen = { 'if-match': `"${again?.version}"` }
    expect((await shop.browser.get(approveCustomerJob, { params, headers: seen })).status).toBe('approved')
    for (const status of ['in_progress', 'on_hold', 'in_progress', 'completed'] as const) {
      await shop.browser.get(setJobStatus, { params, body: { status } })
    }
    const done = await browser.get(getCustomerJob, { params })
    expect([done.status, done.turn, done.next_steps]).toEqual(['completed', null, ['write', 'rate']])

    const { results } = await browser.get(listCustomerJobHistory, { params })
    const status = (from: string, to: string) => ['status', from, to]
    expect(results.map((line) => [line.field_name, line.old_value, line.new_value])).toEqual([
      status('draft', 'submitted'),
      status('submitted', 'returned'),
      ['material', 'Oak', 'Larch'],
      ['quantity', 1, 2],
      ['material', 'Larch', 'Ash'],
      ['quantity', 2, 1],
      status('returned', 'submitted'),
      status('submitted', 'approved'),
      status('approved', 'in_progress'),
      status('in_progress', 'on_hold'),
      status('on_hold', 'in_progress'),
      status('in_progress', 'completed'),
    ])
    expect(results[1]).toMatchObject({ changed_by: 'shop', changed_by_name: 'Olive Owens', change_reason: reason })
    expect(results[2]).toMatchObject({ changed_by: 'customer', change_reason: 'Green' })
    const actions = await app.db.auditEntry.findMany({ where: { resourceId: draft.id }, orderBy: { seq: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual([
      'job.drafted',
      'job.drafted',
      'job.drafted',
      'job.submitted',
      'job.returned',
      'job.edited',
      'job.edited',
      'job.edited',
      'job.submitted',
      'job.approved',
      ...Array(4).fill('job.status_changed'),
    ])
  })

  it('that is handed in at once has no history yet, and its file has the names of the columns', async () => {
    const { browser, submit } = await open()
    const job = await submit()
    const params = { id: job.id }
    expect([job.version, job.status]).toEqual([1, 'submitted'])
    expect((await browser.get(listCustomerJobHistory, { params })).results).toEqual([])
    await browser.get(updateCustomerJob, { params, body: { ...GATE, title: '=Gate', change_reason: 'Better' } })
    const json = await browser.get(listCustomerJobHistory, { params, query: { format: 'json' } })
    expect(json.results).toMatchObject([
      { field_name: 'title', old_value: 'A gate', new_value: '=Gate', change_reason: 'Better', changed_by: 'customer' },
    ])
    const csv = await browser.call(listCustomerJobHistory, { params, query: { format: 'csv' } })
    const [head, line] = csv.response.body.split('\n')
    expect(head).toBe('field_name,old_value,new_value,change_reason,changed_by,changed_by_name,created_at')
    expect(line).toMatch(/^title,A gate,'=Gate,Better,customer,/)
  })

  it('is approved at once where nobody has to look at it', async () => {
    const { shop, browser, submit, customerId } = await open()
    const trusted = { params: { id: customerId }, body: { requires_approval: false } }
    await shop.browser.get(updateCustomer, trusted)
    const job = await submit()
    expect(job).toMatchObject({ status: 'approved', requires_approval: false, reference: 'J-0001' })
    const { results } = await browser.get(listCustomerJobHistory, { params: { id: job.id } })
    expect(results).toMatchObject([{ old_value: 'submitted', new_value: 'approved', changed_by: 'shop' }])
    await shop.browser.get(updateCustomer, { ...trusted, body: { requires_approval: null } })
    expect((await submit()).status).toBe('submitted')
    await shop.browser.get(updateWorkspace, { body: { approval: false } })
    expect((await submit()).status).toBe('approved')
    await shop.browser.get(updateCustomer, { ...trusted, body: { requires_approval: true } })
    expect((await submit()).status).toBe('submitted')
    expect((await shop.browser.get(listPendingJobs)).results.map(({ reference }) => reference)).toEqual([
      'J-0002',
      'J-0004',
    ])
  })

  it('is nobody’s but its customer’s while it is a draft', async () => {
    const { shop, browser } = await open()
    const admin = await addMember(app, shop, 'admin')
    const draft = await browser.get(createCustomerJob, { body: { title: 'Zanzibar', description: 'Secret' } })
    const params = { id: draft.id }
    await browser.get(updateCustomerJob, { params, body: { material: 'Ebony' } })
    for (const { browser: staff } of [shop, admin]) {
      const listed = [
        await staff.get(contract.listJobs),
        await staff.get(contract.listJobs, { query: { q: 'Zanzibar' } }),
        await staff.get(contract.listJobs, { query: { status: 'draft' } }),
        await staff.get(listPendingJobs),
        await staff.get(contract.listSharedWithMe),
      ]
      expect(listed.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0])
      expect((await staff.call(getJob, { params })).status).toBe(404)
      expect((await staff.call(contract.listJobEdits, { params })).status).toBe(404)
      expect((await staff.call(contract.listResourceAudit, { params })).status).toBe(404)
      expect((await staff.call(setJobStatus, { params, body: { status: 'submitted' } })).status).toBe(404)
      const audit = await staff.call(contract.listAudit, { query: { page_size: 100 } })
      expect(audit.response.body).not.toMatch(new RegExp(`Zanzibar|Ebony|job\\.drafted|${draft.id}`))
      const customers = await staff.get(contract.listCustomers)
      expect(customers.results.map(({ jobs_count }) => jobs_count)).toEqual([0])
    }
    expect((await browser.get(listCustomerJobs)).results.map(({ title }) => title)).toEqual(['Zanzibar'])

    await browser.get(deleteCustomerJob, { params })
    expect((await browser.call(getCustomerJob, { params })).status).toBe(404)
    expect((await browser.get(listCustomerJobs)).count).toBe(0)
    const { id } = await browser.get(submitCustomerJob, { body: GATE })
    const answer = await browser.call(deleteCustomerJob, { params: { id } })
    expect([answer.status, answer.problem.code]).toEqual([409, 'conflict'])
  })

  it('keeps a draft as far as it is filled in, and refuses what could never be handed in', async () => {
    const { shop, browser } = await open()
    await shop.browser.get(updateWorkspace, { body: { form_fields: { po_number: 'hidden', material: 'required' } } })
    const { id } = await browser.get(createCustomerJob, { body: {} })
    const params = { id }
    const full = { ...GATE, priority: 'urgent', requested_date: '2027-03-04', delivery_method: 'pickup' } as const
    expect(await browser.get(updateCustomerJob, { params, body: full })).toMatchObject(full)
    const nothing = Object.fromEntries(Object.keys(full).map((field) => [field, null]))
    const emptied = await browser.get(updateCustomerJob, { params, body: { ...nothing, description: '' } })
    expect(emptied).toMatchObject({ title: '', job_type: '', material: null, priority: 'normal', quantity: null })
    for (const [body, path] of [
      [{ po_number: '1' }, 'po_number'],
      [{ job_type: 'magic' }, 'job_type'],
      [{ quantity: 0 }, 'quantity'],
      [{ status: 'approved' }, 'status'],
      [{ requested_date: 'soon' }, 'requested_date'],
    ] as const) {
      const answer = await browser.call(updateCustomerJob, { params, body: body as object })
      expect([answer.status, answer.problem.errors[0]?.path]).toEqual([422, path])
    }
    expect((await browser.get(getCustomerJob, { params })).version).toBe(emptied.version)
    const late = await browser.call(submitCustomerJob, { body: { ...GATE, material: null } })
    expect(late.problem.errors.map(({ path }) => path)).toEqual(['material'])
    expect((await browser.get(listCustomerJobs)).count).toBe(1)
    const form = await browser.get(getCustomerForm)
    const rules = Object.fromEntries(form.fields.map(({ field, rule }) => [field, rule]))
    expect(rules).toMatchObject({ title: 'required', po_number: 'hidden', material: 'required', quantity: 'optional' })
    expect(form).toMatchObject({ may_submit: true, requires_approval: true, locked_fields: expect.any(Array) })
  })

  it('is changed only from the version that was seen, and only where it is not locked', async () => {
    const { shop, browser, submit } = await open()
    const job = await submit()
    const params = { id: job.id }
    await shop.browser.get(updateJob, { params, body: { description: 'Two wings, oiled' } })
    const body = { description: 'Three wings' }
    const stale = await browser.call(updateCustomerJob, { params, body, headers: { 'if-match': '"1"' } })
    expect([stale.status, stale.problem.code]).toEqual([412, 'version_conflict'])
    await shop.browser.get(approveCustomerJob, { params })
    const locked = { material: 'Steel', quantity: 5, title: 'Another gate' }
    const refused = await browser.call(updateCustomerJob, { params, body: locked })
    expect([refused.status, refused.problem.code]).toEqual([422, 'field_locked'])
    expect(refused.problem.errors.map(({ path }) => path)).toEqual(['quantity', 'material'])
    const seen = await browser.get(getCustomerJob, { params })
    expect([seen.title, seen.locked_fields]).toEqual([GATE.title, ['job_type', 'quantity', 'material', 'dimensions']])
    // What is named as it is, is no change.
    const kept = { ...GATE, description: 'Oiled', quantity: 1 }
    expect(await browser.get(updateCustomerJob, { params, body: kept })).toMatchObject(kept)
    await shop.browser.get(setJobStatus, { params, body: { status: 'in_progress' } })
    await shop.browser.get(setJobStatus, { params, body: { status: 'completed' } })
    expect((await browser.call(updateCustomerJob, { params, body })).problem.code).toBe('conflict')
  })

  it('is cancelled while it is open, with a reason', async () => {
    const { shop, browser, submit } = await open()
    const { id } = await submit()
    const params = { id }
    expect((await browser.call(cancelCustomerJob, { params, body: { reason: '' } })).status).toBe(422)
    const cancelled = await browser.get(cancelCustomerJob, { params, body: { reason: 'Moved house' } })
    expect(cancelled).toMatchObject({ status: 'cancelled', status_reason: 'Moved house', next_steps: ['write'] })
    const again = await browser.call(cancelCustomerJob, { params, body: { reason: 'So' } })
    expect([again.status, again.problem.code]).toEqual([409, 'invalid_transition'])
    expect((await shop.browser.call(approveCustomerJob, { params })).problem.code).toBe('invalid_transition')
    expect((await shop.browser.get(listPendingJobs)).count).toBe(0)
    const rejected = await submit()
    await shop.browser.get(rejectCustomerJob, { params: { id: rejected.id }, body: { reason: 'Not ours' } })
    expect((await browser.get(getCustomerDashboard)).counts).toMatchObject({ cancelled: 1, rejected: 1, submitted: 0 })
  })

  it('is rated once it is completed', async () => {
    const { shop, browser, submit } = await open()
    const { id } = await submit()
    const params = { id }
    expect((await browser.call(rateCustomerJob, { params, body: { score: 5 } })).problem.code).toBe('conflict')
    await shop.browser.get(approveCustomerJob, { params })
    for (const status of ['in_progress', 'completed'] as const)
      await shop.browser.get(setJobStatus, { params, body: { status } })
    for (const score of [0, 6, 2.5]) {
      expect((await browser.call(rateCustomerJob, { params, body: { score } })).status).toBe(422)
    }
    await browser.get(rateCustomerJob, { params, body: { score: 4, comment: 'Good' } })
    await browser.get(rateCustomerJob, { params, body: { score: 4, comment: 'Good' } })
    expect(await browser.get(rateCustomerJob, { params, body: { score: 5 } })).toMatchObject({
      score: 5,
      comment: null,
    })
    expect((await browser.get(getCustomerJob, { params })).rating).toMatchObject({ score: 5, comment: null })
    expect(await app.db.auditEntry.count({ where: { resourceId: id, action: 'job.rated' } })).toBe(2)
  })

  it('is taken only from those whom the shop lets', async () => {
    const { shop, browser, customerId, submit } = await open()
    const draft = await browser.get(createCustomerJob, { body: GATE })
    const job = await submit()
    const params = { id: job.id }
    await shop.browser.get(updateCustomer, { params: { id: customerId }, body: { may_submit: false, may_edit: false } })
    for (const body of [GATE, { job_id: draft.id }]) {
      const answer = await browser.call(submitCustomerJob, { body })
      expect([answer.status, answer.problem.code]).toEqual([403, 'forbidden'])
      expect(answer.problem.detail).toContain('Talk to them')
    }
    expect((await browser.call(createCustomerJob, { body: GATE })).status).toBe(403)
    expect((await browser.call(updateCustomerJob, { params, body: { title: 'B' } })).status).toBe(403)
    expect((await browser.call(updateCustomerJob, { params: { id: draft.id }, body: { title: 'B' } })).status).toBe(200)
    expect((await browser.get(getCustomerJob, { params })).next_steps).toEqual(['cancel', 'write'])
    await shop.browser.get(updateCustomer, { params: { id: customerId }, body: { is_active: false } })
    // Whoever is deactivated is signed out.
    expect((await browser.call(getCustomerJob, { params })).status).toBe(401)
  })

  it('is found by its words, status, type and day', async () => {
    const { browser, submit, shop } = await open()
    const gate = await submit()
    const fence = await submit({ ...GATE, title: 'Fence', job_type: 'repair', po_number: 'PO-77' })
    const draft = await browser.get(createCustomerJob, { body: { title: 'Rail' } })
    const found = async (query: object) => (await browser.get(listCustomerJobs, { query })).results.map(({ id }) => id)
    expect(await found({})).toEqual([draft.id, fence.id, gate.id])
    expect(await found({ q: 'po-77 fence' })).toEqual([fence.id])
    expect(await found({ q: '%' })).toEqual([])
    expect(await found({ status: 'draft' })).toEqual([draft.id])
    expect(await found({ job_type: 'repair' })).toEqual([fence.id])
    expect(await found({ from: '2999-01-01' })).toEqual([])
    expect(await found({ to: '2999-01-01', page_size: 1 })).toEqual([draft.id])
    const first = await browser.get(listCustomerJobs, { query: { page_size: 2 } })
    expect(await found({ page_size: 2, cursor: first.next_cursor ?? '' })).toEqual([gate.id])
    // A job that the shop took down for them is theirs too; one that it keeps to itself is not.
    const mine = (await browser.get(contract.getProfile)).id
    const phoned = await shop.browser.get(contract.createJob, { body: { title: 'Phoned', customer_id: mine } })
    expect(await found({ q: 'Phoned' })).toEqual([phoned.id])
    await shop.browser.get(contract.setVisibility, { params: { id: phoned.id }, body: { visibility: 'private' } })
    expect(await found({ q: 'Phoned' })).toEqual([])
    expect((await browser.call(getCustomerJob, { params: { id: phoned.id } })).status).toBe(404)
    const dashboard = await browser.get(getCustomerDashboard)
    expect(dashboard.counts).toMatchObject({ draft: 1, submitted: 2, approved: 0 })
    expect(dashboard.recent.map(({ id }) => id)).toEqual([draft.id, fence.id, gate.id])
  })
})

it('limits hold for each customer, and what was refused uses none of them up', async () => {
  const { browser, submit } = await open()
  for (let n = 0; n < 3; n++) {
    expect((await browser.call(submitCustomerJob, { body: { ...GATE, quantity: 0 } })).status).toBe(422)
    expect((await browser.call(submitCustomerJob, { body: { title: 'Only' } })).status).toBe(422)
  }
  const jobs = await Promise.all(Array.from({ length: 21 }, () => browser.call(submitCustomerJob, { body: GATE })))
  expect(jobs.map(({ status }) => status).sort()).toEqual([...Array(20).fill(201), 429])
  const refused = jobs.find(({ status }) => status === 429)
  expect([refused?.problem.code, Number(refused?.response.headers['retry-after']) > 0]).toEqual(['rate_limited', true])
  expect((await browser.get(listCustomerJobs)).count).toBe(20)

  const params = { id: jobs.find(({ status }) => status === 201)?.body.id ?? '' }
  const edit = (title: string) => browser.call(updateCustomerJob, { params, body: { title } })
  for (let n = 0; n < 5; n++) await edit(GATE.title)
  const edits = await Promise.all(Array.from({ length: 21 }, (_, n) => edit(`Gate ${n}`)))
  expect(edits.map(({ status }) => status).sort()).toEqual([...Array(20).fill(200), 429])
  expect((await browser.get(getCustomerJob, { params })).edits_left).toBe(0)
  expect((await browser.get(listCustomerJobHistory, { params })).count).toBe(20)

  const write = () => browser.call(contract.sendCustomerMessage, { params, body: { body: 'Hello' } })
  const said = await Promise.all(Array.from({ length: 61 }, write))
  expect(said.map(({ status }) => status).sort()).toEqual([...Array(60).fill(201), 429])

  const drafts = await Promise.all(
    Array.from({ length: contract.mostDrafts + 2 }, () => browser.call(createCustomerJob, { body: {} })),
  )
  expect(drafts.filter(({ status }) => status === 201)).toHaveLength(contract.mostDrafts)
  expect(drafts.find(({ status }) => status !== 201)?.problem.code).toBe('limit_reached')
  expect((await submit().catch(({ message }) => message)) as string).toContain('429')
})

it('an outsider of the shop has no jobs there', async () => {
  const { browser } = await signUp(app)
  expect((await browser.call(listCustomerJobs)).status).toBe(403)
})

it('what waits for a customer comes first: what was returned, with why, then drafts', async () => {
  const { shop, browser, submit } = await open()
  const draft = await browser.get(createCustomerJob, { body: { title: 'Rail' } })
  const gate = await submit()
  await submit({ ...GATE, title: 'Fence' })
  await shop.browser.get(contract.returnCustomerJob, { params: { id: gate.id }, body: { reason: 'Which colour?' } })
  const { waiting, counts } = await browser.get(getCustomerDashboard)
  expect(waiting.map(({ id, status, turn, status_reason }) => [id, status, turn, status_reason])).toEqual([
    [gate.id, 'returned', 'customer', 'Which colour?'],
    [draft.id, 'draft', 'customer', null],
  ])
  expect(counts).toMatchObject({ returned: 1, draft: 1, submitted: 1 })
  await browser.get(submitCustomerJob, { body: { job_id: gate.id } })
  expect((await browser.get(getCustomerDashboard)).waiting.map(({ id }) => id)).toEqual([draft.id])
  const other = await shop.signUpCustomer()
  expect(await other.browser.get(getCustomerDashboard)).toMatchObject({ waiting: [], recent: [], unread: 0 })
})
