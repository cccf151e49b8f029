import { join } from 'node:path'
import * as contract from '@latchkey/contract'
import { type Endpoint, endpoints, loginCustomer } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { createMailer } from '../platform/mailer/create-mailer.ts'
import { sampleMail } from '../platform/mailer/sample-mail.ts'
import type { Browser } from '../testing/browser.ts'
import { openKey } from '../testing/open-key.ts'
import { signIn } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

/** The demo has something for each list; what it lacks is added. */
const app = await startTestApp({ DEMO: 'true' })
const PASSWORD = 'latchkey-demo'
const owner = await signIn(app, 'owner@demo.test', PASSWORD)
const staff = await signIn(app, 'staff@demo.test', PASSWORD)
const customer = app.browser()
await customer.get(loginCustomer, { body: { portal: 'demo', email: 'customer@demo.test', password: PASSWORD } })
await signIn(app, 'owner@demo.test', PASSWORD)

type Call = { by?: Browser; params?: Record<string, string> }

/** Of whatever has most of them. */
async function parentOf(table: string, column: string, where = 'true') {
  const { rows } = await app.services.pool.query<{ id: string }>(
    `select ${column}::text as id from ${table} where ${column} is not null and ${where} group by 1 order by count(*) desc limit 1`,
  )
  return rows[0]?.id ?? ''
}
const of = (table: string, column: string, where?: string) => async () => ({
  params: { id: await parentOf(table, column, where) },
})
const mine = (table: string) => async () => {
  const own =
    'job_id in (select j.id from job j join customer c on c.id = j.customer_id where c.email = $$customer@demo.test$$)'
  return { by: customer, ...(await of(table, 'job_id', own)()) }
}

/** Through a new link to it. */
async function through(id: string, wish: object = {}): Promise<Call> {
  const { url } = await owner.get(contract.createShare, { params: { id }, body: wish })
  return { by: app.browser(), params: { token: url.split('/').at(-1) ?? '' } }
}
const toComment = { access_mode: 'comment' }

/** A record in sight of a saved filter, with three things said of it. */
async function spokenOf() {
  const { results } = await owner.get(contract.listSavedFilters)
  const id = results[0]?.id ?? ''
  const records = await owner.get(contract.listSavedFilterRecords, { params: { id } })
  const record_id = records.results[0]?.id ?? ''
  for (const body of ['One', 'Two', 'Three'])
    await owner.get(contract.addSavedFilterComment, { params: { id, record_id }, body: { body } })
  return { id, record_id }
}

async function openWebhooks() {
  const body = { url: 'https://hooks.example.test', events: ['property.removed'] }
  const [first] = [await owner.get(contract.createWebhook, { body }), await owner.get(contract.createWebhook, { body })]
  const params = { id: first?.id ?? '' }
  for (let n = 0; n < 3; n++) await owner.get(contract.testWebhook, { params })
  return { params }
}

const asOwner = async (): Promise<Call> => ({})
const asCustomer = async (): Promise<Call> => ({ by: customer })

/** As whom, and of what. A list that is missing here fails. */
const cases: Record<string, () => Promise<Call>> = {
  listAccessEntries: async () => ({ params: { share: await parentOf('access_entry', 'share_id') } }),
  listAccessRequests: asOwner,
  listApiKeys: async () => {
    for (let n = 0; n < 3; n++) await openKey(app, { browser: owner }, ['read'])
    return {}
  },
  listAudit: asOwner,
  listCollaborators: of('collaborator', 'resource_id'),
  listComments: of('comment', 'resource_id'),
  listCustomerConversations: asCustomer,
  listCustomerJobHistory: mine('(select subject_id as job_id from edit) e'),
  listCustomerJobs: asCustomer,
  listCustomerJobTasks: mine('job_task'),
  listCustomerMessages: mine('job_message'),
  listCustomers: asOwner,
  listDevices: asOwner,
  listJobEdits: of('edit', 'subject_id', `subject_kind = 'job'`),
  listJobMessages: of('job_message', 'job_id'),
  listJobNotes: of('job_note', 'job_id'),
  listJobs: asOwner,
  listJobTasks: of('job_task', 'job_id'),
  listMembers: asOwner,
  listOutboxMails: async () => {
    const outbox = createMailer({ kind: 'outbox', folder: join(app.services.config.dataDir, 'outbox') })
    for (const subject of ['One', 'Two', 'Three']) await outbox.send(sampleMail({ subject }))
    return {}
  },
  listPendingJobs: asOwner,
  listPipelines: asOwner,
  listProperties: asOwner,
  listPublicComments: async () => through(await parentOf('comment', 'resource_id'), toComment),
  listPublicEntries: async () => through(await parentOf('session_entry', 'session_id')),
  listPublicRecordComments: async () => {
    const { id, record_id } = await spokenOf()
    const { by, params } = await through(id, toComment)
    return { by, params: { ...params, id: record_id } }
  },
  listPublicRecords: async () => through(await parentOf('saved_filter', 'id')),
  listPublicSessionEntries: async () => {
    const id = await parentOf('session_entry', 'session_id')
    await app.db.resource.update({ where: { id }, data: { visibility: 'public' } })
    return { by: app.browser(), params: { id } }
  },
  listPublicTasks: async () => through(await parentOf('job_task', 'job_id')),
  listRecordComments: async () => ({ params: { id: (await spokenOf()).record_id } }),
  listRecordEdits: async () => {
    const { results } = await owner.get(contract.listRecords, await of('pipeline_record', 'pipeline_id')())
    const params = { id: results[0]?.id ?? '' }
    const [key] = Object.keys(results[0]?.data ?? {}).filter((one) => typeof results[0]?.data[one] === 'string')
    for (const word of ['One', 'Two', 'Three'])
      await owner.get(contract.updateRecord, { params, body: { data: { [key ?? '']: word } } })
    return { params }
  },
  listRecords: of('pipeline_record', 'pipeline_id'),
  listRepairRequests: asOwner,
  listResourceAudit: of('audit_entry', 'resource_id'),
  listResourceShares: of('share', 'resource_id'),
  listResponses: of('contractor_response', 'resource_id'),
  listSavedFilterComments: async () => ({ params: await spokenOf() }),
  listSavedFilterRecords: of('saved_filter', 'id'),
  listSavedFilters: asOwner,
  listSessionEntries: of('session_entry', 'session_id'),
  listSessions: asOwner,
  listSharedWithMe: async () => {
    for (const title of ['One', 'Two', 'Three']) {
      const params = { id: (await owner.get(contract.createSession, { body: { title } })).id }
      await owner.get(contract.addCollaborator, { params, body: { email: 'staff@demo.test' } })
    }
    return { by: staff }
  },
  listShares: asOwner,
  listShareTemplates: asOwner,
  listWebhookDeliveries: openWebhooks,
  listWebhooks: async () => {
    await openWebhooks()
    return {}
  },
}

type List = { results: { id?: string }[]; count: number; next_cursor: string | null }
/** What is sent meanwhile says something else of itself the next time. */
const name = (one: { id?: string }) => one.id ?? JSON.stringify(one)

const paged = Object.entries(endpoints).filter(([name]) => /^list/.test(name))

it.each(paged)('%s is read on where a page ended', async (which, definition: Endpoint) => {
  const { by = owner, params = {} } = await (cases[which] as () => Promise<Call>)()
  const list = async (query: object) => {
    const { results, count, next_cursor } = (await by.get(definition, { params, query })) as unknown as List
    return { names: results.map(name), count, next: next_cursor }
  }
  const { names: whole, count } = await list({ page_size: 100 })
  expect(whole.length).toBeGreaterThan(1)

  const page_size = Math.ceil(whole.length / 3)
  const read: string[] = []
  let page = await list({ page_size })
  read.push(...page.names)
  while (page.next !== null && read.length < whole.length) {
    page = await list({ page_size, cursor: page.next })
    expect(page.names.length).toBeLessThanOrEqual(page_size)
    read.push(...page.names)
  }
  expect(read.slice(0, 100)).toEqual(whole)
  if (count <= whole.length) expect(page.next).toBeNull()
  expect((await list({ page_size, page: 2 })).names).toEqual(read.slice(page_size, 2 * page_size))
})
