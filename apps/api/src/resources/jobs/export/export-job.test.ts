import {
  addJobTask,
  exportJob,
  exportPublicRecords,
  listAccessEntries,
  openPublicShare,
  type PublicShare,
} from '@latchkey/contract'
import { makeRepairRequest, makeShare } from '@latchkey/db/testing'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { exportGate } from '../../../platform/export/export-gate.ts'
import { fillTasks } from '../../../testing/fill-tasks.ts'
import { openJob } from '../../../testing/open-job.ts'
import { addMember } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp()

/** Stands in all that must not leave. */
const MARK = 'Zq7Leak'
const HEAD = [
  'reference',
  'title',
  'job_type',
  'status',
  'priority',
  'requested_date',
  'quantity',
  'material',
  'dimensions',
  'task_position',
  'task',
  'task_status',
  'task_result',
]

async function open(tasks: NonNullable<Parameters<typeof openJob>[1]>['tasks'] = []) {
  const hidden = { contactName: MARK, contactPhone: MARK, siteAddress: MARK, poNumber: MARK, specialInstructions: MARK }
  const shown = { material: '=steel', dimensions: '@3 × 2 m', quantity: 2, requestedDate: new Date('2027-02-28') }
  const made = await openJob(
    app,
    { ...hidden, ...shown, description: 'Two "rails",\nround', tasks },
    { title: '-Railing' },
  )
  const { job } = made
  await app.db.jobNote.create({ data: { id: crypto.randomUUID(), jobId: job.id, authorName: MARK, body: MARK } })
  const { token } = await made.share()
  const roads = {
    shop: (query: object = {}) => made.browser.call(exportJob, { params: made.params, query }),
    link: (query: object = {}) => app.browser().call(exportPublicRecords, { params: { token }, query }),
  }
  return { ...made, token, roads }
}

const twoTasks = [
  { title: '+Cut', status: 'done', result: '-3 "bars",\nlong' },
  { title: 'Weld', status: 'running' },
]

it('as CSV is a line for each task, with the job before it, and nothing that a spreadsheet would run', async () => {
  const { roads, job } = await open(twoTasks)
  const { response, status } = await roads.shop()
  expect(status).toBe(200)
  expect(response.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${job.reference}.csv"`,
    'cache-control': 'no-store',
  })
  const of = [job.reference, "'-Railing", 'repair', 'approved', 'normal', '2027-02-28', '2', "'=steel", "'@3 × 2 m"]
  expect(parse(response.body)).toEqual([
    HEAD,
    [...of, '1', "'+Cut", 'done', `'-3 "bars",\nlong`],
    [...of, '2', 'Weld', 'running', ''],
  ])
})

it('as CSV is one line where there is no task', async () => {
  const lines = parse((await (await open()).roads.link({ format: 'csv' })).response.body) as string[][]
  expect(lines).toHaveLength(2)
  expect(lines[1]?.slice(8)).toEqual(["'@3 × 2 m", '', '', '', ''])
})

it.each([
  ['with tasks', twoTasks],
  ['without', []],
])('as JSON is what a link shows, with the tasks: %s', async (_, tasks) => {
  const { roads, token, job } = await open(tasks)
  const { response } = await roads.shop({ format: 'json' })
  expect(response.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${job.reference}.json"`,
  })
  const { content } = (await app.browser().get(openPublicShare, { params: { token } })) as PublicShare
  expect(JSON.parse(response.body)).toEqual({
    ...content,
    tasks: tasks.map(({ title, status, ...task }, i) => ({
      position: i + 1,
      title,
      status,
      result: 'result' in task ? task.result : null,
    })),
  })
})

it.each(['csv', 'json'])(
  'is the very same file for the shop and for a link, without what is the shop’s: %s',
  async (format) => {
    const { roads } = await open(twoTasks)
    const [shop, link] = [(await roads.shop({ format })).response, (await roads.link({ format })).response]
    expect(link.rawPayload.equals(shop.rawPayload)).toBe(true)
    expect(link.headers['content-disposition']).toBe(shop.headers['content-disposition'])
    expect(link.headers).toMatchObject({ 'access-control-allow-origin': '*', 'x-robots-tag': 'noindex' })
    expect(shop.body).not.toContain(MARK)
  },
)

it('is CSV where no format is asked for, and none that it does not have', async () => {
  const { roads } = await open(twoTasks)
  for (const road of Object.values(roads)) {
    expect((await road()).response.body).toBe((await road({ format: 'csv' })).response.body)
    const { status, problem } = await road({ format: 'xlsx' })
    expect([status, problem.code, problem.errors[0]?.path]).toEqual([422, 'validation_failed', 'format'])
    for (const query of [{ search: 'Cut' }, { sort: 'title' }, { filter: '{}' }, { colour: 'red' }]) {
      const { status, problem } = await road(query)
      expect([status, problem.errors[0]?.path]).toEqual([422, Object.keys(query)[0]])
    }
  }
})

it('is for modes and people that take along, and is in the log of the link', async () => {
  const made = await open(twoTasks)
  const { params, share, browser } = made
  for (const access_mode of ['view_only', 'comment']) {
    const { token } = await share({ access_mode })
    expect((await app.browser().call(exportPublicRecords, { params: { token } })).problem.code).toBe('forbidden')
  }
  const given = await share({ notes: 'For the log' })
  await app.browser().call(exportPublicRecords, { params: { token: given.token } })
  const log = await browser.get(listAccessEntries, { params: { share: given.id } })
  expect(log.results.map(({ what, outcome }) => [what, outcome])).toEqual([['export', 'granted']])

  const member = await addMember(app, made, 'member')
  expect((await member.browser.call(exportJob, { params })).status).toBe(200)
  for (const role of ['viewer', 'contributor'] as const) {
    const { browser } = await made.invite(role)
    expect((await browser.call(exportJob, { params })).problem.code).toBe('forbidden')
  }
  const repair = await makeRepairRequest(app.db, { id: made.workspaceId }, { id: made.accountId })
  const none = await makeShare(app.db, repair, { accessMode: 'export' })
  const answer = await app.browser().call(exportPublicRecords, { params: { token: none.token } })
  expect(answer.problem.code).toBe('not_found')
})

it('of many tasks holds all of them in their order, and leaves no connection behind', async () => {
  const { roads, job, browser, params } = await open()
  await fillTasks(app.services.pool, job.id, 20_000)
  await browser.get(addJobTask, { params, body: { title: 'First', position: 1 } })
  const { tasks, tasks_total } = JSON.parse((await roads.link({ format: 'json' })).response.body)
  expect([tasks_total, tasks.length]).toEqual([20_001, 20_001])
  expect(tasks.every(({ position }: { position: number }, i: number) => position === i + 1)).toBe(true)
  expect([tasks[0].title, tasks.at(-1).title]).toEqual(['First', 'No. 20000'])
  const lines = (await roads.shop()).response.body.trimEnd().split('\n')
  expect(lines).toHaveLength(20_002)
  expect(lines.at(-1)).toContain(',20001,No. 20000,failed,As drawn')
  await expect.poll(() => exportGate.running).toBe(0)
})
