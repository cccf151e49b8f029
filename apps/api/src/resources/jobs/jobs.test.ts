import {
  addCollaborator,
  addJobFile,
  createCustomer,
  createJob,
  deleteJob,
  getJob,
  intakeFields,
  listAudit,
  listJobs,
  listResourceAudit,
  updateJob,
  updateWorkspace,
} from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { formOf } from '../../testing/form.ts'
import { signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

const ALL = {
  title: 'Railing for the mill',
  job_type: 'fabrication',
  description: 'Three metres, galvanised',
  quantity: 2,
  material: 'Steel',
  dimensions: '3000 × 1100 mm',
  priority: 'high',
  requested_date: '2027-02-28',
  delivery_method: 'on_site',
  site_address: 'Mill Lane 4\nLeeds',
  po_number: 'PO 100 %',
  contact_name: 'Carla Mason',
  contact_phone: '+44 113 496 0000',
  special_instructions: 'Ring twice',
} as const

const NOTHING = {
  job_type: 'repair',
  description: '',
  quantity: null,
  material: null,
  dimensions: null,
  priority: 'normal',
  requested_date: null,
  delivery_method: null,
  site_address: null,
  po_number: null,
  contact_name: null,
  contact_phone: null,
  special_instructions: null,
}

const editsOf = (subjectId: string) =>
  app.db.edit.findMany({ where: { subjectId }, orderBy: [{ baseVersion: 'asc' }, { field: 'asc' }] })
const pathsOf = ({ problem }: { problem: { errors: { path: string }[] } }) => problem.errors.map(({ path }) => path)

describe('a job', () => {
  it('is taken down with all of the form, under the next number, and approved', async () => {
    const { browser } = await signUp(app)
    const person = { first_name: 'Carla', last_name: 'Mason', company_name: 'Mason & Sons' }
    const { id: customer_id } = await browser.get(createCustomer, { body: person })
    const made = await browser.get(createJob, { body: { ...ALL, customer_id, source: 'phone' } })
    expect(Object.keys(ALL)).toEqual([...intakeFields])
    expect(made).toMatchObject({
      ...ALL,
      reference: 'J-0001',
      status: 'approved',
      source: 'phone',
      submitted_by_customer: false,
      requires_approval: false,
      customer: { id: customer_id, name: 'Carla Mason', company_name: 'Mason & Sons' },
      tasks_done: 0,
      tasks_total: 0,
      visibility: 'workspace',
      reach: { people: 0, links: 0 },
      files: [],
      next_statuses: ['in_progress', 'cancelled'],
      version: 1,
    })
    expect(made.capabilities).toContain('manage')
    expect(await browser.get(getJob, { params: { id: made.id } })).toEqual(made)
    const { files: _, capabilities: __, next_statuses: ___, ...listed } = made
    expect((await browser.get(listJobs)).results).toEqual([listed])
    const { results } = await browser.get(listResourceAudit, { params: { id: made.id } })
    const data = { reference: 'J-0001', title: ALL.title, source: 'phone' }
    expect(results).toMatchObject([{ action: 'job.created', data }])
  })

  it('needs a title alone; being taken down is no edit', async () => {
    const { browser } = await signUp(app)
    const made = await browser.get(createJob, { body: { title: 'Gate' } })
    expect(made).toMatchObject({ ...NOTHING, title: 'Gate', source: 'counter', customer: null })
    expect((await browser.call(createJob, { body: {} as { title: string } })).status).toBe(422)
    expect(await editsOf(made.id)).toEqual([])
  })

  it('is changed field by field, each with its line in the history, in one step with its entry in the audit', async () => {
    const { browser, accountId } = await signUp(app)
    const { id: customer_id } = await browser.get(createCustomer, { body: { first_name: 'Al', last_name: 'Bo' } })
    const { id } = await browser.get(createJob, { body: ALL })
    const body = { title: 'Gate', quantity: null, requested_date: '2027-03-01', material: ALL.material, customer_id }
    const changed = await browser.get(updateJob, {
      params: { id },
      body: { ...body, change_reason: ' They called ' },
      headers: { 'if-match': '"1"' },
    })
    const customer = { id: customer_id, name: 'Al Bo', company_name: null }
    const { title, quantity, requested_date } = body
    expect(changed).toMatchObject({ ...ALL, title, quantity, requested_date, customer, version: 2 })
    const by = { subjectKind: 'job', reason: 'They called', actorKind: 'account', actorId: accountId, baseVersion: 1 }
    expect(await editsOf(id)).toMatchObject([
      { ...by, field: 'customer_id', before: null, after: customer_id },
      { ...by, field: 'quantity', before: 2, after: null },
      { ...by, field: 'requested_date', before: '2027-02-28', after: '2027-03-01' },
      { ...by, field: 'title', before: ALL.title, after: 'Gate', actorName: 'Olive Owens' },
    ])
    const { results } = await browser.get(listResourceAudit, { params: { id } })
    expect(results[0]).toMatchObject({
      action: 'job.edited',
      data: {
        fields: expect.arrayContaining(['title', 'quantity', 'requested_date', 'customer_id']),
        reason: 'They called',
      },
    })
    expect(results.length).toBe(2)
  })

  it('is not another where nothing changed, and is not changed from a version that is no more', async () => {
    const { browser } = await signUp(app)
    const { id } = await browser.get(createJob, { body: ALL })
    const before = (await browser.get(listAudit)).count
    const same = await browser.get(updateJob, { params: { id }, body: { ...ALL, change_reason: 'For no reason' } })
    expect([same.version, (await browser.get(listAudit)).count, await editsOf(id)]).toEqual([1, before, []])

    await browser.get(updateJob, { params: { id }, body: { title: 'Gate' } })
    const stale = await browser.call(updateJob, {
      params: { id },
      body: { title: 'Fence' },
      headers: { 'if-match': '"1"' },
    })
    expect([stale.status, stale.problem.code]).toEqual([412, 'version_conflict'])
    expect((await editsOf(id)).length).toBe(1)
  })

  it('is deleted for everybody; its history stays', async () => {
    const { browser } = await signUp(app)
    const { id } = await browser.get(createJob, { body: ALL })
    await browser.get(updateJob, { params: { id }, body: { title: 'Gate' } })
    const stale = await browser.call(deleteJob, { params: { id }, headers: { 'if-match': '"1"' } })
    expect(stale.status).toBe(412)
    expect((await browser.call(deleteJob, { params: { id } })).status).toBe(204)
    expect((await browser.call(getJob, { params: { id } })).status).toBe(404)
    expect((await browser.get(listJobs)).count).toBe(0)
    expect((await editsOf(id)).length).toBe(1)
    const { results } = await browser.get(listAudit, { query: { action: 'job.deleted' } })
    expect(results[0]?.data).toEqual({ reference: 'J-0001', title: 'Gate' })
  })

  it('carries files', async () => {
    const { browser } = await signUp(app)
    const { id } = await browser.get(createJob, { body: { title: 'Gate' } })
    const form = await formOf(['file', { name: 'plan.txt', bytes: 'Two hinges' }])
    const file = await browser.get(addJobFile, { params: { id }, form })
    expect((await browser.get(getJob, { params: { id } })).files.map((one) => one.id)).toEqual([file.id])
  })

  it('has a number without gaps, however many are taken down at once and however many fail', async () => {
    const { browser } = await signUp(app)
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        browser.call(createJob, { body: { title: 'Gate', customer_id: i % 3 === 0 ? crypto.randomUUID() : null } }),
      ),
    )
    // Who has to wait too long for a turn is asked to come again, and takes no number either.
    expect([201, 422, 503]).toEqual(expect.arrayContaining(answers.map(({ status }) => status)))
    const references = answers.flatMap(({ status, body }) => (status === 201 ? [body.reference] : []))
    const numbers = (many: number) => Array.from({ length: many }, (_, i) => `J-${String(i + 1).padStart(4, '0')}`)
    expect(references.length).toBeGreaterThan(1)
    expect(references.sort()).toEqual(numbers(references.length))
    const { reference } = await browser.get(createJob, { body: { title: 'One more' } })
    expect(reference).toBe(numbers(references.length + 1).at(-1))
  })
})

describe('the shop’s form', () => {
  it('says which types there are; the first of them where none is named; an old one may stay', async () => {
    const { browser } = await signUp(app)
    await browser.get(updateWorkspace, { body: { job_types: ['Welding', 'Bending'] } })
    const { id, job_type } = await browser.get(createJob, { body: { title: 'Gate' } })
    expect(job_type).toBe('Welding')
    const wrong = await browser.call(createJob, { body: { title: 'Gate', job_type: 'repair' } })
    expect([wrong.status, pathsOf(wrong)]).toEqual([422, ['job_type']])

    await browser.get(updateWorkspace, { body: { job_types: ['Turning'] } })
    const kept = { job_type: 'Welding', title: 'Fence' }
    expect(await browser.get(updateJob, { params: { id }, body: kept })).toMatchObject(kept)
    expect((await browser.call(updateJob, { params: { id }, body: { job_type: 'Bending' } })).status).toBe(422)
    expect((await browser.get(updateJob, { params: { id }, body: { job_type: 'Turning' } })).job_type).toBe('Turning')
  })

  it('says what has to be there, and what is not asked for: both by name', async () => {
    const { browser } = await signUp(app)
    const form_fields = { description: 'required', site_address: 'required', po_number: 'hidden' } as const
    await browser.get(updateWorkspace, { body: { form_fields } })
    const body = { title: 'Gate', description: ' ', po_number: 'PO 1' }
    expect(pathsOf(await browser.call(createJob, { body }))).toEqual(['description', 'site_address', 'po_number'])
    const { id } = await browser.get(createJob, {
      body: { title: 'Gate', description: 'Two wings', site_address: 'Mill Lane 4' },
    })
    const emptied = { description: '', site_address: null, po_number: null }
    expect(pathsOf(await browser.call(updateJob, { params: { id }, body: emptied }))).toEqual([
      'description',
      'site_address',
      'po_number',
    ])
    expect((await browser.get(updateJob, { params: { id }, body: { quantity: 3 } })).quantity).toBe(3)
    expect((await editsOf(id)).map(({ field }) => field)).toEqual(['quantity'])
  })

  it('knows the days that the database knows', async () => {
    const { browser } = await signUp(app)
    for (const requested_date of ['0000-01-01', '9999-01-01', '2026-02-30', '2026-1-1', 'infinity']) {
      const answer = await browser.call(createJob, { body: { title: 'Gate', requested_date } })
      expect([requested_date, answer.status]).toEqual([requested_date, 422])
    }
  })
})

describe('for whom a job is', () => {
  it('is a customer of the same shop', async () => {
    const { browser } = await signUp(app)
    const others = (await signUp(app)).browser
    const { id: customer_id } = await others.get(createCustomer, { body: { first_name: 'Al', last_name: 'Bo' } })
    const { id } = await browser.get(createJob, { body: { title: 'Gate' } })
    for (const answer of [
      await browser.call(createJob, { body: { title: 'Gate', customer_id } }),
      await browser.call(updateJob, { params: { id }, body: { customer_id } }),
    ]) {
      expect([answer.status, pathsOf(answer)]).toEqual([422, ['customer_id']])
    }
  })

  it('is not shown to those who are let in from outside, nor theirs to change', async () => {
    const owner = await signUp(app)
    const { browser } = owner
    const { id: customer_id } = await browser.get(createCustomer, { body: { first_name: 'Al', last_name: 'Bo' } })
    const { id } = await browser.get(createJob, { body: { title: 'Gate', customer_id } })
    const params = { id }
    const viewer = await signUp(app)
    const contributor = await signUp(app)
    await browser.get(addCollaborator, { params, body: { email: viewer.email, role: 'viewer' } })
    await browser.get(addCollaborator, { params, body: { email: contributor.email, role: 'contributor' } })
    expect(await viewer.browser.get(getJob, { params })).toMatchObject({
      title: 'Gate',
      customer: null,
      reach: null,
      capabilities: ['view'],
      next_statuses: [],
    })
    expect((await viewer.browser.call(updateJob, { params, body: { title: 'Mine' } })).status).toBe(403)
    const body = { title: 'Gate with two wings', change_reason: 'Measured' }
    expect(await contributor.browser.get(updateJob, { params, body })).toMatchObject({
      title: body.title,
      customer: null,
      reach: null,
    })
    for (const wanted of [customer_id, null, crypto.randomUUID()]) {
      const tried = await contributor.browser.call(updateJob, { params, body: { customer_id: wanted } })
      expect([tried.status, pathsOf(tried)]).toEqual([422, ['customer_id']])
    }
    expect(await editsOf(id)).toMatchObject([{ field: 'title', actorId: contributor.accountId, reason: 'Measured' }])
    expect((await browser.get(getJob, { params })).customer?.id).toBe(customer_id)
    const { results } = await browser.get(listAudit, { query: { action: 'job.edited' } })
    expect(results.map(({ actor }) => actor.id)).toEqual([contributor.accountId])
  })
})
