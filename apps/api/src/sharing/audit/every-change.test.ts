import * as contract from '@latchkey/contract'
import { makeAccount, makeCustomer, makeSession } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { fc } from '../../testing/fast-check.ts'
import { formOf } from '../../testing/form.ts'
import { newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp({ LIMITS: 'register=10000/1h,addition=10000/1h,mail=10000/1h,outsider=10000/1h' })

/** What is no change of anything that anybody owns: counters, the queue, letters on their way, who is signed in. */
const BESIDE = [
  'audit_entry',
  'limit_counter',
  'refusal',
  'idempotency_key',
  'auth_session',
  'email_token',
  'mail',
  'queue_worker',
  'webhook_delivery',
]

/** Everything that there is, as one text: two that differ are a change. */
async function everything() {
  const { rows: tables } = await app.services.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name not like '\\_%' and table_name <> all($1) order by 1`,
    [BESIDE],
  )
  const parts = tables.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) from ${name} t`,
  )
  const { rows } = await app.services.pool.query(parts.join(' union all '))
  return JSON.stringify(rows)
}

async function recorded(after: bigint) {
  const { rows } = await app.services.pool.query<{ seq: string; action: string }>(
    'select seq, action from audit_entry where seq > $1 order by seq',
    [after],
  )
  return { actions: rows.map(({ action }) => action), last: BigInt(rows.at(-1)?.seq ?? after) }
}

type Pick = <T>(from: readonly T[]) => T
type World = {
  browser: Browser
  /** A customer of the shop, in its portal. */
  portal: Browser
  pick: Pick
  ids: Record<
    'request' | 'session' | 'property' | 'pipeline' | 'record' | 'filter' | 'job' | 'customer' | 'own',
    string[]
  >
}
/** `unchanged`: what is recorded although nothing is another now. */
type Done = { action: string; status: number; times?: number; unchanged?: string }
type Step = (world: World) => Promise<Done | null>

const LETTERS = ['a', 'b', 'c']
const fieldsAs = (label: string): contract.Field[] => [
  { key: 'letter', label, type: 'text' },
  { key: 'number', label: 'Number', type: 'number' },
]
const resource = ({ ids, pick }: World) => pick([...ids.request, ...ids.session, ...ids.job])

async function partOf(world: World, list: 'shares' | 'collaborators' | 'asks') {
  const id = resource(world)
  const { browser, pick } = world
  if (list === 'shares') {
    const { results } = await browser.get(contract.listResourceShares, { params: { id } })
    return { id, part: results.length > 0 ? pick(results).id : null }
  }
  const { results } =
    list === 'collaborators'
      ? await browser.get(contract.listCollaborators, { params: { id } })
      : await browser.get(contract.listAccessRequests, { query: { status: 'pending' } })
  return { id, part: results.length > 0 ? pick<{ id: string }>(results).id : null }
}

async function taskOf({ browser, ids, pick }: World) {
  const id = pick(ids.job)
  const { results } = await browser.get(contract.listJobTasks, { params: { id } })
  return results.length > 0 ? { id, task_id: pick(results).id } : null
}

const filterFor = (value: string): contract.FilterConfig => ({
  groups: [{ logic: 'AND', filters: [{ field: 'letter', operator: 'equals', value }] }],
  groupLogic: 'AND',
})

/** Each makes one call that its caller may make; whether it changes anything depends on what is there. */
const steps: Record<string, Step> = {
  async takeDown({ browser, ids, pick }) {
    const made = await browser.call(contract.createRepairRequest, { body: { title: pick(LETTERS) } })
    ids.request.push(made.body.id)
    return { action: 'repair_request.created', status: made.status }
  },
  async changeRequest({ browser, ids, pick }) {
    const body = { title: pick(LETTERS), priority: pick(contract.priorities) }
    const { status } = await browser.call(contract.updateRepairRequest, { params: { id: pick(ids.request) }, body })
    return { action: 'repair_request.changed', status }
  },
  async write({ browser, ids, pick }) {
    const { status } = await browser.call(contract.addRepairUpdate, {
      params: { id: pick(ids.request) },
      body: { body: 'Seen' },
    })
    return { action: 'repair_request.update_added', status }
  },
  async begin({ browser, ids, pick }) {
    const body = { title: pick(LETTERS), origin: pick(contract.origins) }
    const made = await browser.call(contract.createSession, { body })
    ids.session.push(made.body.id)
    return { action: 'session.created', status: made.status }
  },
  async rename({ browser, ids, pick }) {
    const { status } = await browser.call(contract.updateSession, {
      params: { id: pick(ids.session) },
      body: { title: pick(LETTERS) },
    })
    return { action: 'session.changed', status }
  },
  async say({ browser, ids, pick }) {
    const { status } = await browser.call(contract.addSessionEntry, {
      params: { id: pick(ids.session) },
      body: { role: 'user', body: pick(LETTERS) },
    })
    return { action: 'session.entry_added', status }
  },
  async show(world) {
    const body = { visibility: world.pick(contract.visibilities) }
    const { status } = await world.browser.call(contract.setVisibility, { params: { id: resource(world) }, body })
    return { action: 'visibility.changed', status }
  },
  async comment(world) {
    const { status } = await world.browser.call(contract.addComment, {
      params: { id: resource(world) },
      body: { body: 'Well' },
    })
    return { action: 'comment.added', status }
  },
  async share(world) {
    const body = { reuse: world.pick([true, false]), max_views: world.pick([1, 2]) }
    const { status } = await world.browser.call(contract.createShare, { params: { id: resource(world) }, body })
    return { action: 'share.created', status }
  },
  async changeShare(world) {
    const { part: share } = await partOf(world, 'shares')
    if (!share) return null
    const body = { notes: world.pick([...LETTERS, null]) }
    const { status } = await world.browser.call(contract.updateShare, { params: { share }, body })
    return { action: 'share.changed', status }
  },
  async regenerate(world) {
    const { part: share } = await partOf(world, 'shares')
    if (!share) return null
    const { status } = await world.browser.call(contract.regenerateShare, { params: { share } })
    return { action: 'share.regenerated', status }
  },
  async revoke(world) {
    const { part: share } = await partOf(world, 'shares')
    if (!share) return null
    const { status } = await world.browser.call(contract.revokeShare, { params: { share } })
    return { action: 'share.revoked', status }
  },
  async shareMany({ browser, ids }) {
    const resource_ids = [...ids.request]
    const { status } = await browser.call(contract.createSharesInBulk, { body: { resource_ids, share: {} } })
    return { action: 'share.created', status, times: resource_ids.length }
  },
  async letIn(world) {
    const email = world.pick(['a@example.test', 'b@example.test', newEmail()])
    const body = { email, role: world.pick(['viewer', 'contributor'] as const) }
    const { status } = await world.browser.call(contract.addCollaborator, { params: { id: resource(world) }, body })
    // Who is in already is only written to once more.
    const isAgain = status === 201
    return { action: 'collaborator.invited', status, ...(isAgain && { unchanged: 'collaborator.invitation_resent' }) }
  },
  async changeRole(world) {
    const { id, part: collaborator_id } = await partOf(world, 'collaborators')
    if (!collaborator_id) return null
    const body = { role: world.pick(['viewer', 'contributor'] as const) }
    const { status } = await world.browser.call(contract.changeCollaboratorRole, {
      params: { id, collaborator_id },
      body,
    })
    return { action: 'collaborator.role_changed', status }
  },
  async remove(world) {
    const { id, part: collaborator_id } = await partOf(world, 'collaborators')
    if (!collaborator_id) return null
    const { status } = await world.browser.call(contract.removeCollaborator, { params: { id, collaborator_id } })
    return { action: 'collaborator.removed', status }
  },
  async takePlace({ browser, ids, pick }) {
    const body = { label: pick(LETTERS), address: '1 High Street', city: 'York' }
    const made = await browser.call(contract.createProperty, { body })
    ids.property.push(made.body.id)
    return { action: 'property.created', status: made.status }
  },
  async layOut({ browser, ids, pick }) {
    const body = { name: pick(LETTERS), fields: fieldsAs(pick(LETTERS)) }
    const made = await browser.call(contract.createPipeline, { body })
    ids.pipeline.push(made.body.id)
    return { action: 'pipeline.created', status: made.status }
  },
  async layOutAnew({ browser, ids, pick }) {
    if (ids.pipeline.length === 0) return null
    const params = { id: pick(ids.pipeline) }
    const { status } = await browser.call(contract.updatePipeline, {
      params,
      body: { fields: fieldsAs(pick(LETTERS)) },
    })
    return { action: 'pipeline.changed', status }
  },
  async fill({ browser, ids, pick }) {
    if (ids.pipeline.length === 0) return null
    const body = { data: { letter: pick(LETTERS) } }
    const made = await browser.call(contract.createRecord, { params: { id: pick(ids.pipeline) }, body })
    ids.record.push(made.body.id)
    return { action: 'record.created', status: made.status }
  },
  async fillMany({ browser, ids, pick }) {
    if (ids.pipeline.length === 0) return null
    const form = await formOf(['file', { name: 'a.csv', bytes: pick(['letter\na\nb', 'letter\n']) }])
    const { status } = await browser.call(contract.importRecords, { params: { id: pick(ids.pipeline) }, form })
    return { action: 'record.imported', status }
  },
  async edit({ browser, ids, pick }) {
    if (ids.record.length === 0) return null
    const body = { data: { letter: pick(LETTERS), number: pick([1, null]) } }
    const { status } = await browser.call(contract.updateRecord, { params: { id: pick(ids.record) }, body })
    return { action: 'record.edited', status }
  },
  async takeOut({ browser, ids, pick }) {
    if (ids.record.length === 0) return null
    const { status } = await browser.call(contract.deleteRecord, { params: { id: pick(ids.record) } })
    return { action: 'record.deleted', status }
  },
  async putBack({ browser, ids, pick }) {
    if (ids.record.length === 0) return null
    const { status } = await browser.call(contract.restoreRecord, { params: { id: pick(ids.record) } })
    return { action: 'record.restored', status }
  },
  async remark({ browser, ids, pick }) {
    if (ids.record.length === 0) return null
    const params = { id: pick(ids.record) }
    const { status } = await browser.call(contract.addRecordComment, { params, body: { body: 'Well' } })
    return { action: 'record.commented', status }
  },
  async clear({ browser, ids, pick }) {
    if (ids.pipeline.length < 2) return null
    const { status } = await browser.call(contract.deletePipeline, { params: { id: pick(ids.pipeline) } })
    return { action: 'pipeline.deleted', status }
  },
  async select({ browser, ids, pick }) {
    if (ids.pipeline.length === 0) return null
    const body = { name: pick(LETTERS), pipeline_id: pick(ids.pipeline), filter_config: filterFor(pick(LETTERS)) }
    const made = await browser.call(contract.createSavedFilter, { body })
    if (made.status === 201) ids.filter.push(made.body.id)
    return { action: 'saved_filter.created', status: made.status }
  },
  async selectOthers({ browser, ids, pick }) {
    if (ids.filter.length === 0) return null
    const body = { name: pick(LETTERS), filter_config: filterFor(pick(LETTERS)) }
    const { status } = await browser.call(contract.updateSavedFilter, { params: { id: pick(ids.filter) }, body })
    return { action: 'saved_filter.changed', status }
  },
  async editSelected({ browser, ids, pick }) {
    if (ids.filter.length === 0 || ids.record.length === 0) return null
    const params = { id: pick(ids.filter), record_id: pick(ids.record) }
    const body = { data: { number: pick([1, 2, null]) } }
    const { status } = await browser.call(contract.updateSavedFilterRecord, { params, body })
    return { action: 'record.edited', status }
  },
  async remarkOnSelected({ browser, ids, pick }) {
    if (ids.filter.length === 0 || ids.record.length === 0) return null
    const params = { id: pick(ids.filter), record_id: pick(ids.record) }
    const { status } = await browser.call(contract.addSavedFilterComment, { params, body: { body: 'Well' } })
    return { action: 'record.commented', status }
  },
  async forget({ browser, ids, pick }) {
    if (ids.filter.length < 2) return null
    const { status } = await browser.call(contract.deleteSavedFilter, { params: { id: pick(ids.filter) } })
    return { action: 'saved_filter.deleted', status }
  },
  async takeJob({ browser, ids, pick }) {
    const customer_id = pick([null, ...ids.customer])
    const made = await browser.call(contract.createJob, { body: { title: pick(LETTERS), customer_id } })
    ids.job.push(made.body.id)
    return { action: 'job.created', status: made.status }
  },
  async changeJob({ browser, ids, pick }) {
    const body = { material: pick([...LETTERS, null]), customer_id: pick([null, ...ids.customer]) }
    const { status } = await browser.call(contract.updateJob, { params: { id: pick(ids.job) }, body })
    return { action: 'job.edited', status }
  },
  async moveJob({ browser, ids, pick }) {
    const body = { status: pick(contract.jobStatuses), reason: 'Well' }
    const { status } = await browser.call(contract.setJobStatus, { params: { id: pick(ids.job) }, body })
    return { action: 'job.status_changed', status }
  },
  async moveJobs({ browser, ids, pick }) {
    const job_ids = [...new Set([pick(ids.job), pick(ids.job)])]
    const body = { job_ids, status: pick(['in_progress', 'completed'] as const) }
    const { status } = await browser.call(contract.setJobStatuses, { body })
    return { action: 'job.status_changed', status, times: job_ids.length }
  },
  async plan({ browser, ids, pick }) {
    const body = { title: pick(LETTERS), status: pick(contract.taskStatuses), position: pick([1, 9]) }
    const { status } = await browser.call(contract.addJobTask, { params: { id: pick(ids.job) }, body })
    return { action: 'job.task_added', status }
  },
  async replan(world) {
    const params = await taskOf(world)
    if (!params) return null
    const { pick } = world
    const body = { title: pick(LETTERS), status: pick(contract.taskStatuses), position: pick([1, 2, 9]) }
    const { status } = await world.browser.call(contract.updateJobTask, { params, body })
    return { action: 'job.task_changed', status }
  },
  async skip(world) {
    const params = await taskOf(world)
    if (!params) return null
    const { status } = await world.browser.call(contract.deleteJobTask, { params })
    return { action: 'job.task_removed', status }
  },
  async tell({ browser, ids, pick }) {
    const { status } = await browser.call(contract.sendJobMessage, {
      params: { id: pick(ids.job) },
      body: { body: 'Well' },
    })
    return { action: 'message.sent', status }
  },
  async jot({ browser, ids, pick }) {
    const { status } = await browser.call(contract.addJobNote, {
      params: { id: pick(ids.job) },
      body: { body: 'Well' },
    })
    return { action: 'job.note_added', status }
  },
  async meet({ browser, ids, pick }) {
    const body = { first_name: pick(LETTERS), last_name: 'Bo', email: pick([null, 'al@example.test']), invite: false }
    const made = await browser.call(contract.createCustomer, { body })
    if (made.status === 201) ids.customer.push(made.body.id)
    return { action: 'customer.created', status: made.status }
  },
  async renameCustomer({ browser, ids, pick }) {
    if (ids.customer.length === 0) return null
    const body = { first_name: pick(LETTERS), may_edit: pick([true, false]) }
    const { status } = await browser.call(contract.updateCustomer, { params: { id: pick(ids.customer) }, body })
    return { action: 'customer.changed', status }
  },
  async askIn({ browser, ids, pick }) {
    if (ids.customer.length === 0) return null
    const { status } = await browser.call(contract.inviteCustomer, { params: { id: pick(ids.customer) } })
    return { action: 'customer.invited', status }
  },
  async shutOut({ browser, ids, pick }) {
    if (ids.customer.length === 0) return null
    const body = { is_active: false }
    const { status } = await browser.call(contract.updateCustomer, { params: { id: pick(ids.customer) }, body })
    return { action: 'customer.deactivated', status }
  },
  async draft({ portal, ids, pick }) {
    const made = await portal.call(contract.createCustomerJob, { body: { title: pick(LETTERS) } })
    if (made.status === 201) ids.own.push(made.body.id)
    return { action: 'job.drafted', status: made.status }
  },
  async handIn({ portal, ids, pick }) {
    const body = { title: pick(LETTERS), job_type: 'other', description: 'a' }
    const made = await portal.call(contract.submitCustomerJob, { body })
    if (made.status === 201) ids.own.push(made.body.id)
    return { action: 'job.submitted', status: made.status }
  },
  async handInAgain({ portal, ids, pick }) {
    if (ids.own.length === 0) return null
    const { status } = await portal.call(contract.submitCustomerJob, { body: { job_id: pick(ids.own) } })
    return { action: 'job.submitted', status }
  },
  async changeOwn({ portal, ids, pick }) {
    if (ids.own.length === 0) return null
    const params = { id: pick(ids.own) }
    const job = await portal.call(contract.getCustomerJob, { params })
    const body = { material: pick([...LETTERS, null]), description: pick(LETTERS), job_type: 'other' }
    const { status } = await portal.call(contract.updateCustomerJob, { params, body })
    return { action: job.body.status === 'draft' ? 'job.drafted' : 'job.edited', status }
  },
  async judge({ browser, ids, pick }) {
    if (ids.own.length === 0) return null
    const [params, body] = [{ id: pick(ids.own) }, { reason: 'Well' }]
    const verdict = pick(['approved', 'rejected', 'returned'] as const)
    const call = {
      approved: () => browser.call(contract.approveCustomerJob, { params }),
      rejected: () => browser.call(contract.rejectCustomerJob, { params, body }),
      returned: () => browser.call(contract.returnCustomerJob, { params, body }),
    }[verdict]
    return { action: `job.${verdict}`, status: (await call()).status }
  },
  async discard({ portal, ids, pick }) {
    if (ids.own.length === 0) return null
    const { status } = await portal.call(contract.deleteCustomerJob, { params: { id: pick(ids.own) } })
    return { action: 'job.discarded', status }
  },
  async callOff({ portal, ids, pick }) {
    if (ids.own.length === 0) return null
    const body = { reason: 'Well' }
    const { status } = await portal.call(contract.cancelCustomerJob, { params: { id: pick(ids.own) }, body })
    return { action: 'job.status_changed', status }
  },
  async finish({ browser, ids, pick }) {
    if (ids.own.length === 0) return null
    const body = { status: pick(['in_progress', 'completed'] as const) }
    const { status } = await browser.call(contract.setJobStatus, { params: { id: pick(ids.own) }, body })
    return { action: 'job.status_changed', status }
  },
  async rate({ portal, ids, pick }) {
    if (ids.own.length === 0) return null
    const body = { score: pick([4, 5]) }
    const { status } = await portal.call(contract.rateCustomerJob, { params: { id: pick(ids.own) }, body })
    return { action: 'job.rated', status }
  },
  async ask({ portal, ids, pick }) {
    if (ids.own.length === 0) return null
    const params = { id: pick(ids.own) }
    const { status } = await portal.call(contract.sendCustomerMessage, { params, body: { body: 'When?' } })
    return { action: 'message.sent', status }
  },
  async makeKey({ browser, pick }) {
    const body = { name: pick(LETTERS), scopes: [pick(['read', 'admin'] as const)] }
    const { status } = await browser.call(contract.createApiKey, { body })
    return { action: 'api_key.created', status }
  },
  async revokeKey({ browser, pick }) {
    const { results } = await browser.get(contract.listApiKeys)
    if (results.length === 0) return null
    const { status } = await browser.call(contract.revokeApiKey, { params: { id: pick(results).id } })
    return { action: 'api_key.revoked', status }
  },
  async hang({ browser }) {
    const body = { url: 'https://hooks.example.test', events: ['property.removed'] }
    const { status } = await browser.call(contract.createWebhook, { body })
    return { action: 'webhook.created', status }
  },
  async rehang({ browser, pick }) {
    const { results } = await browser.get(contract.listWebhooks)
    if (results.length === 0) return null
    const body = { events: pick([['property.removed'], ['member.left']]), is_active: pick([true, false]) }
    const { status } = await browser.call(contract.updateWebhook, { params: { id: pick(results).id }, body })
    return { action: 'webhook.changed', status }
  },
  async resecret({ browser, pick }) {
    const { results } = await browser.get(contract.listWebhooks)
    if (results.length === 0) return null
    const { status } = await browser.call(contract.renewWebhookSecret, { params: { id: pick(results).id } })
    return { action: 'webhook.secret_renewed', status }
  },
  async unhang({ browser, pick }) {
    const { results } = await browser.get(contract.listWebhooks)
    if (results.length === 0) return null
    const { status } = await browser.call(contract.deleteWebhook, { params: { id: pick(results).id } })
    return { action: 'webhook.removed', status }
  },
  async retry({ browser }) {
    const { status } = await browser.call(contract.retryFailedJobs)
    return { action: 'nothing', status }
  },
  async rearrange({ browser, pick }) {
    const { status } = await browser.call(contract.updateWorkspace, { body: { name: pick(LETTERS) } })
    return { action: 'workspace.changed', status }
  },
  async rename_me({ browser, pick }) {
    const { status } = await browser.call(contract.updateMe, { body: { name: pick(LETTERS) } })
    return { action: 'account.changed', status }
  },
  async look(world) {
    const { status } = await world.browser.call(contract.listCollaborators, { params: { id: resource(world) } })
    return { action: 'nothing', status }
  },
}

async function enterPortal(workspaceId: string) {
  const account = await makeAccount(app.db)
  await makeCustomer(app.db, { id: workspaceId }, { accountId: account.id })
  const { token } = await makeSession(app.db, account, { portalId: workspaceId })
  return app.browser().withSession(token)
}

it('has one entry for each change, in whatever order they come, and none where nothing changed', async () => {
  const order = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.infiniteStream(fc.nat())), {
    minLength: 25,
    maxLength: 25,
  })
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(order, async (list) => {
      const { browser, workspaceId } = await signUp(app)
      const portal = await enterPortal(workspaceId)
      const { id: request } = await browser.get(contract.createRepairRequest, { body: { title: 'a' } })
      const { id: session } = await browser.get(contract.createSession, { body: { title: 'a' } })
      const { id: job } = await browser.get(contract.createJob, { body: { title: 'a' } })
      const made = { request: [request], session: [session], job: [job] }
      const ids = { ...made, property: [], pipeline: [], record: [], filter: [], customer: [], own: [] }
      let { last } = await recorded(0n)
      for (const [name, stream] of list) {
        const pick: Pick = (from) => from[(stream.next().value ?? 0) % from.length] as (typeof from)[number]
        const before = await everything()
        const done = await steps[name]?.({ browser, portal, pick, ids })
        if (!done) continue
        const isChange = (await everything()) !== before
        const { actions, last: now } = await recorded(last)
        last = now
        const unchanged = done.unchanged ? [done.unchanged] : []
        const expected = isChange ? Array(done.times ?? 1).fill(done.action) : unchanged
        expect({ name, status: done.status, actions }).toEqual({ name, status: done.status, actions: expected })
        expect(done.status).toBeLessThan(500)
        for (const action of actions) seen.add(action)
      }
    }),
    { numRuns: 25, endOnFailure: true },
  )
  expect(seen.size).toBeGreaterThan(12)
})
