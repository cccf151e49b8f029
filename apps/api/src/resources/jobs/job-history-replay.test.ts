import {
  addCollaborator,
  createCustomer,
  createJob,
  getJob,
  intakeFields,
  jobStatuses,
  type ReplyOf,
  setJobStatus,
  setJobStatuses,
  updateJob,
  updateWorkspace,
} from '@latchkey/contract'
import { expect, it } from 'vitest'
import { fc } from '../../testing/fast-check.ts'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const owner = await signUp(app)
await owner.browser.get(updateWorkspace, { body: { form_fields: { material: 'required', po_number: 'hidden' } } })
const person = { first_name: 'Carla', last_name: 'Mason' }
const customer = await owner.browser.get(createCustomer, { body: person })
const contributor = await signUp(app)
const viewer = await signUp(app)
const people = {
  owner: owner.browser,
  admin: (await addMember(app, owner, 'admin')).browser,
  member: (await addMember(app, owner, 'member')).browser,
  contributor: contributor.browser,
  viewer: viewer.browser,
  stranger: (await signUp(app)).browser,
}

const START = { title: 'Gate', material: 'Oak', description: 'Two wings', requested_date: '2027-01-01', quantity: 2 }

/** A job that everybody but the stranger may see. */
async function makeShared() {
  const job = await owner.browser.get(createJob, { body: START })
  const params = { id: job.id }
  await owner.browser.get(addCollaborator, { params, body: { email: contributor.email, role: 'contributor' } })
  await owner.browser.get(addCollaborator, { params, body: { email: viewer.email, role: 'viewer' } })
  return owner.browser.get(getJob, { params })
}

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 })

/** Some of it is refused: what the form requires or hides, a customer who is not there, a type that there is not. */
const change = fc.record({
  title: maybe('Gate', 'Fence', 'Two gates'),
  material: fc.oneof({ weight: 9, arbitrary: maybe('Oak', 'Steel') }, { weight: 1, arbitrary: fc.constant(null) }),
  description: maybe('', 'Two wings', '“Three” wings\n\u{1f511}'),
  quantity: maybe(1, 2, null),
  requested_date: maybe('2027-01-01', '2027-02-28', null),
  delivery_method: maybe('pickup' as const, 'on_site' as const, null),
  priority: maybe('low' as const, 'urgent' as const),
  site_address: maybe('Mill Lane 4', null),
  job_type: fc.oneof({ weight: 9, arbitrary: maybe('repair', 'other') }, { weight: 1, arbitrary: fc.constant('none') }),
  po_number: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant('PO 1') }),
  customer_id: fc.oneof(
    { weight: 9, arbitrary: maybe(customer.id, null) },
    { weight: 1, arbitrary: fc.constant(crypto.randomUUID()) },
  ),
  change_reason: maybe('They called', ''),
})

const who = fc.constantFrom(...(Object.keys(people) as (keyof typeof people)[]), 'owner' as const, 'member' as const)
const seen = fc.option(fc.nat({ max: 3 }), { nil: null })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('edit' as const), who, seen, body: change }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom('move' as const, 'move_several' as const),
      who,
      seen,
      body: fc.record({ status: fc.constantFrom(...jobStatuses), reason: maybe('So', '') }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
type Seen = ReplyOf<typeof getJob>

/** `seen`: so many versions ago they looked at it. */
function take({ id, version }: Seen, one: Step) {
  const browser = people[one.who]
  const headers: Record<string, string> = one.seen === null ? {} : { 'if-match': `"${version - one.seen}"` }
  if (one.what === 'edit') return browser.call(updateJob, { params: { id }, body: one.body, headers })
  if (one.what === 'move') return browser.call(setJobStatus, { params: { id }, body: one.body, headers })
  return browser.call(setJobStatuses, { body: { job_ids: [id], ...one.body } })
}

const stateOf = (job: Seen): Record<string, unknown> => ({
  ...Object.fromEntries(intakeFields.map((field) => [field, job[field]])),
  status: job.status,
  customer_id: job.customer?.id ?? null,
})

it('whatever is changed, by however many at once, its history tells how it came to what it is', async () => {
  const answered = new Map<number, number>()
  const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(rounds, async (list) => {
      const made = await makeShared()
      const params = { id: made.id }
      for (const atOnce of list) {
        const job = await owner.browser.get(getJob, { params })
        for (const { status } of await Promise.all(atOnce.map((one) => take(job, one)))) {
          expect(status).toBeLessThan(500)
          answered.set(status, (answered.get(status) ?? 0) + 1)
        }
      }
      const edits = await app.db.edit.findMany({ where: { subjectId: made.id }, orderBy: { baseVersion: 'asc' } })
      const state = stateOf(made)
      for (const { field, before, after } of edits) {
        expect([field, before]).toEqual([field, state[field]])
        expect(after).not.toEqual(before)
        state[field] = after
      }
      const now = await owner.browser.get(getJob, { params })
      expect(stateOf(now)).toEqual(state)

      const versions = [...new Set(edits.map(({ baseVersion }) => baseVersion))]
      expect(versions).toEqual(versions.map((_, i) => i + 1))
      expect(now.version).toBe(1 + versions.length)
      const moves = ['submitted', 'approved', 'rejected', 'returned', 'status_changed']
      const action = { in: ['edited', ...moves].map((one) => `job.${one}`) }
      const audit = await app.db.auditEntry.findMany({
        where: { resourceId: made.id, action },
        orderBy: { seq: 'asc' },
      })
      expect(audit.length).toBe(versions.length)
      for (const [i, version] of versions.entries()) {
        const own = edits.filter(({ baseVersion }) => baseVersion === version)
        const { actorId, data } = audit[i] ?? {}
        expect(own.map((edit) => edit.actorId)).toEqual(own.map(() => actorId))
        const { reason, fields = ['status'] } = data as { reason: string | null; fields?: string[] }
        expect(own.map(({ field }) => field).sort()).toEqual([...fields].sort())
        expect(own.map((edit) => edit.reason)).toEqual(own.map(() => reason))
      }
    }),
    { numRuns: 20, endOnFailure: true },
  )
  expect([...answered.keys()].sort()).toEqual([200, 403, 404, 409, 412, 422])
})
