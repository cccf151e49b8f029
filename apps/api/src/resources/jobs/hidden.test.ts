import * as contract from '@latchkey/contract'
import { makeFile } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { openLive } from '../../testing/open-live.ts'
import { takeCode } from '../../testing/open-shop.ts'
import { addMember, newEmail, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp({
  LIMITS:
    'register=1000/1h,public=100000/1m,outsider=1000/1h,code=1000/1h,password=1000/15m,addition=1000/1h,mail=1000/1h',
})

/** Stands in every field of a job that its public page does not show. */
const MARK = 'Zq7Leak'
/** Stands in what the shop keeps to itself: not even those whom it lets in by name see it. */
const OWN = 'Zq7LeakShop'
const SECRET = 'correct horse 42'
const MAILBOX = newEmail('bob')

const hidden = {
  delivery_method: 'on_site',
  site_address: `${MARK} Street 4`,
  po_number: MARK,
  contact_name: MARK,
  contact_phone: `${MARK} 113`,
  special_instructions: `${MARK} key under the mat`,
} as const
/** What must be nowhere, in small letters: the marks, the one hidden value that is no free text, and hidden fields’ names. */
const marks = ['zq7leak', 'on_site', ...Object.keys(hidden).map((name) => `"${name}"`), '"customer"', 'customer_id']

const JOB = {
  title: 'Railing for the mill',
  job_type: 'fabrication',
  description: 'Three metres',
  quantity: 2,
  material: 'Steel',
  requested_date: '2027-02-28',
}

async function plant() {
  const owner = await signUp(app)
  const { browser } = owner
  const staff = (await addMember(app, owner, 'member', `${OWN} Staff`)).browser
  const person = { first_name: OWN, last_name: OWN, company_name: OWN, phone: OWN, address: OWN }
  const customer = await browser.get(contract.createCustomer, { body: { ...person, email: `${OWN}@example.test` } })
  const job = await browser.get(contract.createJob, { body: { ...JOB, ...hidden, customer_id: customer.id } })
  await browser.get(contract.createJob, { body: { ...hidden, title: `${OWN} of somebody else` } })
  const params = { id: job.id }
  for (const [title, status] of [
    ['Cut', 'done'],
    ['Weld', 'running'],
  ] as const) {
    await browser.get(contract.addJobTask, { params, body: { title, status } })
  }
  const file = await makeFile(app.db, { id: job.id, workspaceId: owner.workspaceId }, { name: `${MARK} plan.pdf` })
  await browser.get(contract.addComment, { params, body: { body: 'We come on Monday' } })

  /** All that happens in the shop and is nobody's business outside. */
  const work = async (round: number) => {
    const change = { po_number: `${MARK} ${round}`, contact_name: `${MARK} ${round}`, customer_id: null }
    await browser.get(contract.updateJob, { params, body: { ...change, change_reason: OWN } })
    await browser.get(contract.updateJob, { params, body: { customer_id: customer.id } })
    await staff.get(contract.sendJobMessage, { params, body: { body: `${OWN} message` } })
    await staff.get(contract.addJobNote, { params, body: { body: `${OWN} note` } })
    await browser.get(contract.updateCustomer, { params: { id: customer.id }, body: { last_name: `${OWN}${round}` } })
  }
  await work(0)
  const share = async (wish: object) => {
    const body = { notes: OWN, intended_recipient_email: `${OWN}@example.test`, ...wish }
    const { url, id } = await browser.get(contract.createShare, { params, body: body as object })
    return { id, token: url.split('/').at(-1) ?? '' }
  }
  return { ...owner, params, job, customer, file, share, work }
}

const world = await plant()

/** What must be nowhere: in what an outsider sees, or in what somebody sees whom the shop let in. */
function expectNone(seen: string[], sought: string[]) {
  for (const mark of sought) {
    const found = seen.filter((one) => one.toLowerCase().includes(mark))
    expect([mark, found]).toEqual([mark, []])
  }
}

type Sent = { method?: 'GET' | 'POST' | 'HEAD'; payload?: object; headers?: Record<string, string> }

/** Every call that its holder can make, with what makes sense and with what does not. */
function everyCall(token: string): [string, Sent?][] {
  const api = `/v1/public/shares/${token}`
  const post = (payload: object) => ({ method: 'POST' as const, payload })
  const page = { headers: { accept: 'text/html' } }
  const seed = `/v1/shared/jobs/${token}`
  return [
    [api],
    ...[api, seed].flatMap((from): [string][] => [
      [`${from}/tasks`],
      [`${from}/tasks?page=2&page_size=1`],
      [`${from}/tasks?count=exact`],
      [`${from}/tasks?search=${MARK}`],
      [`${from}/export`],
      [`${from}/export?format=json`],
      [`${from}/export?format=csv`],
      [`${from}/export?format=xlsx`],
    ]),
    [seed],
    ...['comments', 'entries', 'records', 'pipeline', 'messages', 'notes', 'edits'].map((of): [string] => [
      `${api}/${of}`,
    ]),
    [`${api}/comments`, post({ body: 'Hello', author_name: 'Petra' })],
    [`${api}/files/${world.file.id}`],
    [`${api}/files/${world.file.id}?variant=thumb`],
    [`${api}/responses`, post({ name: 'Bob', email: MAILBOX, decision: 'accept' })],
    [`${api}/access-requests`, post({ name: 'Bob', email: newEmail() })],
    [`${api}/reopen-requests`, post({ email: MAILBOX })],
    [`${api}/verify`, post({ password: 'wrong' })],
    [`${api}/verify`, post({ nonsense: 1 })],
    [`/shared/jobs/${token}`, page],
    [`/shared/jobs/${token}?page=2`, page],
    [`/shared/jobs/${token}?q=${'x'.repeat(50)}`, page],
    [`/shared/jobs/${token}`, { method: 'HEAD', ...page }],
    [`/shared/jobs/${token}`, { headers: { accept: 'application/json' } }],
  ]
}

const wishes: [string, object][] = [
  ...(['view_only', 'comment', 'export'] as const).map((mode): [string, object] => [mode, { access_mode: mode }]),
  ['a password', { share_type: 'password', password: SECRET, access_mode: 'comment' }],
  ['a mailed code', { share_type: 'recipients', recipients: [MAILBOX], access_mode: 'export' }],
  ['three views', { max_views: 3 }],
]

it.each(wishes)('nothing hidden is in any answer to whoever holds a link with %s', async (_, wish) => {
  const { token } = await world.share(wish)
  const visitor = app.browser()
  const seen: string[] = []
  const ask = async ([url, sent = {}]: [string, Sent?]) => {
    const response = await visitor.send({ method: 'GET', url, ...sent })
    const { 'x-request-id': __, date: ___, ...headers } = response.headers
    seen.push(` ${response.statusCode} ${JSON.stringify(headers)} ${response.body}`)
  }
  const api = `/v1/public/shares/${token}`
  const verify = (payload: object): Promise<void> => ask([`${api}/verify`, { method: 'POST', payload }])
  for (const call of everyCall(token)) await ask(call)
  if ('password' in wish) await verify({ password: SECRET })
  if ('recipients' in wish) {
    await verify({ email: MAILBOX })
    await verify({ email: MAILBOX, code: await takeCode(app, MAILBOX) })
  }
  if ('max_views' in wish) await ask([`${api}/open`, { method: 'POST' }])
  for (const call of everyCall(token)) await ask(call)
  expect(seen.filter((one) => one.startsWith(' 200 ') && one.includes('Railing for the mill')).length).toBeGreaterThan(
    3,
  )
  expect(seen.filter((one) => one.startsWith(' 200 ') && one.includes('Weld')).length).toBeGreaterThan(1)
  expect(seen.filter((one) => one.startsWith(' 500 '))).toEqual([])
  expectNone(seen, marks)
  expectNone(seen, [world.customer.id, world.accountId])
})

it('a preview shows what they will see', async () => {
  for (const mode of ['view_only', 'comment', 'export'] as const) {
    const preview = await world.browser.get(contract.previewShare, {
      params: world.params,
      query: { access_mode: mode },
    })
    expect(preview.content).toMatchObject(JOB)
    expectNone([JSON.stringify(preview)], marks)
  }
})

it('names every field that leaves, and no other', async () => {
  const { token } = await world.share({ access_mode: 'view_only' })
  const { content } = await app.browser().get(contract.openPublicShare, { params: { token } })
  expect(Object.keys(content ?? {}).sort()).toEqual(
    [
      ...['reference', 'title', 'job_type', 'description', 'quantity', 'material', 'dimensions', 'priority', 'status'],
      ...['requested_date', 'tasks_done', 'tasks_total', 'created_at', 'updated_at'],
    ].sort(),
  )
})

it('whoever watches a link hears that the content changed, and nothing of what else did', async () => {
  const { token } = await world.share({ access_mode: 'comment' })
  const live = await openLive(app)
  await live.watch({ watch_share: token })
  await world.work(1)
  await world.browser.get(contract.setJobStatus, {
    params: world.params,
    body: { status: 'in_progress', reason: OWN },
  })
  const isNow = () =>
    live.frames.some(({ event, data }) => {
      const content = data.content as contract.JobContent | undefined
      return event === 'content.changed' && content?.status === 'in_progress'
    })
  while (!isNow()) await live.next('content.changed')
  await live.settled()
  expectNone(
    live.frames.map((frame) => JSON.stringify(frame)),
    [...marks, world.job.id, world.customer.id],
  )
})

it.each(['viewer', 'contributor'] as const)('a %s learns nothing that the shop keeps to itself', async (role) => {
  const guest = await signUp(app)
  await world.browser.get(contract.addCollaborator, { params: world.params, body: { email: guest.email, role } })
  const live = await openLive(app, guest.browser)
  await live.watch({ watch: world.job.id, after: '0' })
  await world.work(2)
  await world.browser.get(contract.addJobTask, { params: world.params, body: { title: 'Paint' } })
  await live.next('job.task_added')
  await live.settled()
  const seen = live.frames.map((frame) => JSON.stringify(frame))

  const { id } = world.job
  const calls = ['', '/tasks', '/messages', '/notes', '/edits', '/edits?format=csv', '/export', '/export?format=json']
  for (const url of [
    ...calls.map((end) => `/v1/jobs/${id}${end}`),
    ...['comments', 'audit', 'audit/export?format=csv', 'collaborators', 'shares'].map(
      (of) => `/v1/resources/${id}/${of}`,
    ),
    '/v1/shared-with-me',
    `/v1/files/${world.file.id}`,
    '/v1/jobs?q=zq7leak',
    '/v1/admin/customers?q=zq7leak',
    `/v1/admin/customers/${world.customer.id}`,
  ]) {
    const { statusCode, body } = await guest.browser.send({ method: 'GET', url })
    seen.push(` ${statusCode} ${body}`)
  }
  if (role === 'contributor') {
    const { status, response } = await guest.browser.call(contract.updateJob, {
      params: world.params,
      body: { description: 'Four metres' },
    })
    expect(status).toBe(200)
    seen.push(response.body)
  }
  expect(seen.filter((one) => one.includes('Railing for the mill')).length).toBeGreaterThan(1)
  expect(seen.filter((one) => one.startsWith(' 500 '))).toEqual([])
  expectNone(seen, [OWN.toLowerCase(), world.customer.id])
})

it('no mail to anybody outside carries any of it', async () => {
  const outside = [newEmail('recipient'), newEmail('invited')] as const
  const { id } = await world.share({ share_type: 'recipients', recipients: [outside[0]] })
  await world.browser.get(contract.sendShare, {
    params: { share: id },
    body: { recipients: [outside[0]], message: 'Have a look' },
  })
  await world.browser.get(contract.addCollaborator, {
    params: world.params,
    body: { email: outside[1], role: 'viewer' },
  })
  const mails = [
    await app.mailbox.take(outside[0], 'share'),
    await app.mailbox.take(outside[1], 'collaborator_invitation'),
    ...app.mailbox.mails.filter(({ to }) => to === MAILBOX),
  ]
  expect(mails.length).toBeGreaterThan(2)
  expectNone(
    mails.map((mail) => JSON.stringify(mail)),
    marks,
  )
})
