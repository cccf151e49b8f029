import { randomUUID } from 'node:crypto'
import * as contract from '@latchkey/contract'
import { type Endpoint, endpoints, takesIdempotencyKey } from '@latchkey/contract'
import {
  dealFields,
  makeAccessRequest,
  makeCustomer,
  makeJob,
  makePipeline,
  makeRecord,
  makeRepairRequest,
  makeResponse,
  makeSavedFilter,
  makeShare,
  makeTranscript,
} from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { failJob } from '../testing/fail-job.ts'
import { formOf } from '../testing/form.ts'
import { openPortal } from '../testing/open-portal.ts'
import { activeOnly } from '../testing/open-records.ts'
import { newEmail, PASSWORD, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()
// The very first workspace looks after the installation too.
const owner = await openPortal(app)
const customer = await owner.signUpCustomer()
const shop = { id: owner.workspaceId }
const maker = { id: owner.accountId }
const pipeline = await makePipeline(app.db, shop)

type Content = { body?: unknown; form?: Awaited<ReturnType<typeof formOf>> }
/** What is sent, and what is sent under the same key after it. */
type Case = { by?: Browser; params?: object; first?: Content; other?: Content }

const said = (first: object, other: object) => ({ first: { body: first }, other: { body: other } })
/** A call without content: an empty body is another one than none. */
const silent = { first: {}, other: { body: {} } }
const files = async (name: string, ...[first, other]: [string, string]) => ({
  first: { form: await formOf(['file', { name, bytes: first }]) },
  other: { form: await formOf(['file', { name, bytes: other }]) },
})

const named = (thing: { id: string }) => ({ params: { id: thing.id } })
const request = () => makeRepairRequest(app.db, shop, maker)
const job = (wish?: object) => makeJob(app.db, shop, maker, {}, wish)
const link = async (thing: { id: string; workspaceId: string }, more?: object) => ({
  by: app.browser(),
  params: { token: (await makeShare(app.db, thing, more)).token },
})
const shareOf = (thing: { id: string }) => owner.browser.get(contract.createShare, { ...named(thing), body: {} })
const ownShare = async () => ({ params: { share: (await shareOf(await request())).id } })
const handedIn = async () =>
  named(
    await customer.browser.get(contract.submitCustomerJob, {
      body: { title: 'Gate', job_type: 'fabrication', description: 'Two wings' },
    }),
  )
const byCustomer = async () => ({ by: customer.browser, ...(await handedIn()) })
const webhook = async () =>
  named(await owner.browser.get(contract.createWebhook, { body: { url: 'https://hooks.example.test', events: ['*'] } }))
const collaborator = async () => {
  const { params } = named(await request())
  const { id } = await owner.browser.get(contract.addCollaborator, { params, body: { email: newEmail() } })
  return { params: { ...params, collaborator_id: id } }
}
const hi = said({ body: 'Hi' }, { body: 'Hello' })
const why = said({ reason: 'Too big' }, { reason: 'Too small' })

/** One call of each that can be made once. An endpoint that is missing here fails. */
const cases: Record<string, () => Promise<Case>> = {
  createWorkspace: async () => ({ by: (await signUp(app)).browser, ...said({ name: 'A' }, { name: 'B' }) }),
  changeEmail: async () => {
    const wish = () => ({ email: newEmail(), password: PASSWORD })
    return { by: (await signUp(app)).browser, ...said(wish(), wish()) }
  },
  inviteMember: async () => said({ email: newEmail(), role: 'member' }, { email: newEmail(), role: 'member' }),
  resendInvitation: async () => {
    const body = { email: newEmail(), role: 'member' as const }
    return { ...named(await owner.browser.get(contract.inviteMember, { body })), ...silent }
  },
  createApiKey: async () => said({ name: 'A', scopes: ['read'] }, { name: 'B', scopes: ['read'] }),
  createWebhook: async () => {
    const to = (path: string) => ({ url: `https://hooks.example.test/${path}`, events: ['*'] })
    return said(to('a'), to('b'))
  },
  renewWebhookSecret: async () => ({ ...(await webhook()), ...silent }),
  testWebhook: async () => ({ ...(await webhook()), ...silent }),
  replayWebhookDelivery: async () => ({
    ...named(await owner.browser.get(contract.testWebhook, await webhook())),
    ...silent,
  }),
  retryFailedJob: async () => ({ ...named({ id: await failJob(app.services.pool, 'send_mail', 'Away') }), ...silent }),
  retryFailedJobs: async () => {
    await failJob(app.services.pool, 'send_mail', 'Away')
    return silent
  },

  createProperty: async () => {
    const at = (label: string) => ({ label, address: label, city: 'Leeds' })
    return said(at('Mill Lane 4'), at('Mill Lane 5'))
  },
  createRepairRequest: async () => said({ title: 'Tap' }, { title: 'Roof' }),
  addRepairUpdate: async () => ({ ...named(await request()), ...hi }),
  addRepairFile: async () => ({ ...named(await request()), ...(await files('a.txt', 'one', 'two')) }),
  createSession: async () => said({ title: 'A' }, { title: 'B' }),
  importSession: () => files('a.jsonl', '{"role":"user","body":"Hi"}\n', '{"role":"user","body":"Hello"}\n'),
  addSessionEntry: async () => ({
    ...named(await makeTranscript(app.db, shop, maker)),
    ...said({ role: 'user', body: 'Hi' }, { role: 'user', body: 'Hello' }),
  }),
  createJob: async () => said({ title: 'Gate' }, { title: 'Railing' }),
  addJobFile: async () => ({ ...named(await job()), ...(await files('a.txt', 'one', 'two')) }),
  addJobTask: async () => ({ ...named(await job()), ...said({ title: 'Cut' }, { title: 'Weld' }) }),
  addJobNote: async () => ({ ...named(await job()), ...hi }),
  sendJobMessage: async () => ({ ...named(await job()), ...hi }),
  setJobStatuses: async () => {
    const job_ids = [(await job()).id]
    return said({ job_ids, status: 'in_progress' }, { job_ids, status: 'cancelled' })
  },

  createPipeline: async () => said({ name: 'A', fields: dealFields }, { name: 'B', fields: dealFields }),
  createRecord: async () => ({
    ...named(pipeline),
    ...said({ data: { company_name: 'A' } }, { data: { company_name: 'B' } }),
  }),
  importRecords: async () => ({ ...named(pipeline), ...(await files('a.csv', 'company_name\nA', 'company_name\nB')) }),
  restoreRecord: async () => {
    const record = named(await makeRecord(app.db, pipeline))
    await owner.browser.get(contract.deleteRecord, record)
    return { ...record, ...silent }
  },
  addRecordComment: async () => ({ ...named(await makeRecord(app.db, pipeline)), ...hi }),
  createSavedFilter: async () => {
    const filter = (name: string) => ({
      name,
      pipeline_id: pipeline.id,
      filter_config: activeOnly,
    })
    return said(filter('A'), filter('B'))
  },
  addSavedFilterComment: async () => {
    const { id } = await makeSavedFilter(app.db, pipeline, maker)
    return { params: { id, record_id: (await makeRecord(app.db, pipeline)).id }, ...hi }
  },

  addComment: async () => ({ ...named(await request()), ...hi }),
  addCollaborator: async () => ({ ...named(await request()), ...said({ email: newEmail() }, { email: newEmail() }) }),
  resendCollaboratorInvitation: async () => ({ ...(await collaborator()), ...silent }),
  askToBeLetIn: async () => ({
    by: (await signUp(app)).browser,
    ...named(await request()),
    ...said({ message: 'Please' }, { message: 'Please!' }),
  }),
  approveAccessRequest: async () => ({
    ...named(await makeAccessRequest(app.db, await request())),
    ...said({}, { role: 'viewer' }),
  }),
  declineAccessRequest: async () => ({ ...named(await makeAccessRequest(app.db, await request())), ...silent }),
  acceptResponse: async () => {
    const thing = await request()
    return { ...named(await makeResponse(app.db, thing, { shareId: (await shareOf(thing)).id })), ...silent }
  },
  declineResponse: async () => ({ ...named(await makeResponse(app.db, await request())), ...silent }),
  createShare: async () => ({ ...named(await request()), ...said({}, { notes: 'For Bob' }) }),
  createSharesInBulk: async () => {
    const resource_ids = [(await request()).id]
    return said({ resource_ids, share: {} }, { resource_ids, share: { notes: 'For Bob' } })
  },
  createShareTemplate: async () => said({ name: 'A', share: {} }, { name: 'B', share: {} }),
  regenerateShare: async () => ({ ...(await ownShare()), ...silent }),
  sendShare: async () => ({
    ...(await ownShare()),
    ...said({ recipients: [newEmail()] }, { recipients: [newEmail()] }),
  }),
  revokeSharesInBulk: async () => {
    const [a, b] = [await ownShare(), await ownShare()]
    return said({ share_ids: [a.params.share] }, { share_ids: [b.params.share] })
  },

  askForAccess: async () => {
    const bob = { name: 'Bob', email: newEmail() }
    return { ...(await link(await request())), ...said(bob, { ...bob, message: 'Please' }) }
  },
  askForReopening: async () => ({
    ...(await link(await request(), { expiresAt: new Date('2020-01-01') })),
    ...said({ email: newEmail() }, { email: newEmail() }),
  }),
  respondToShare: async () => {
    const bob = { name: 'Bob', email: newEmail(), decision: 'accept' }
    return { ...(await link(await request())), ...said(bob, { ...bob, decision: 'decline' }) }
  },
  addPublicComment: async () => ({ ...(await link(await request(), { accessMode: 'comment' })), ...hi }),
  addPublicRecordComment: async () => {
    const filter = await makeSavedFilter(app.db, pipeline, maker)
    const given = { accessMode: 'comment', sharedFields: ['company_name'] }
    const { by, params } = await link(filter, given)
    return { by, params: { ...params, id: (await makeRecord(app.db, pipeline)).id }, ...hi }
  },

  createCustomer: async () => {
    const person = (first_name: string) => ({ first_name, last_name: 'Mason', email: newEmail() })
    return said(person('Carla'), person('Cara'))
  },
  inviteCustomer: async () => ({ ...named(await makeCustomer(app.db, shop)), ...silent }),
  createCustomerJob: async () => ({ by: customer.browser, ...said({ title: 'A' }, { title: 'B' }) }),
  submitCustomerJob: async () => {
    const gate = { title: 'Gate', job_type: 'fabrication', description: 'Two wings' }
    return { by: customer.browser, ...said(gate, { ...gate, title: 'Railing' }) }
  },
  addCustomerJobFile: async () => ({ ...(await byCustomer()), ...(await files('a.txt', 'one', 'two')) }),
  cancelCustomerJob: async () => ({ ...(await byCustomer()), ...why }),
  sendCustomerMessage: async () => ({ ...(await byCustomer()), ...hi }),
  approveCustomerJob: async () => ({ ...(await handedIn()), ...silent }),
  rejectCustomerJob: async () => ({ ...(await handedIn()), ...why }),
  returnCustomerJob: async () => ({ ...(await handedIn()), ...why }),
}

/** What a second time would add to. */
const written = () => Promise.all([app.db.auditEntry.count(), app.db.accessEntry.count()])

const repeatable = Object.entries(endpoints).filter(([, definition]) => takesIdempotencyKey(definition))

it.each(repeatable)('%s is carried out once', async (name, definition: Endpoint) => {
  const { by = owner.browser, params = {}, first, other } = await (cases[name] as () => Promise<Case>)()
  const key = { 'idempotency-key': randomUUID() }
  const send = (content: Content = {}) => by.call(definition, { params, headers: key, ...content })

  const answer = await send(first)
  expect(answer).toMatchObject({ status: definition.status })
  const before = await written()
  const again = await send(first)
  expect([again.status, again.body]).toEqual([answer.status, answer.body])
  expect([answer, again].map(({ response }) => response.headers['idempotency-replayed'])).toEqual([undefined, 'true'])
  const mismatch = await send(other)
  expect([mismatch.status, mismatch.problem.code]).toEqual([409, 'idempotency_mismatch'])
  expect(await written()).toEqual(before)
})
