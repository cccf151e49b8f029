import {
  addJobTask,
  deleteJob,
  deleteJobTask,
  getJob,
  listJobTasks,
  listPublicTasks,
  listResourceAudit,
  mostTasks,
  openPublicShare,
  updateJob,
  updateJobTask,
} from '@latchkey/contract'
import { makeRepairRequest, makeShare } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { fillTasks } from '../../../testing/fill-tasks.ts'
import { openJob } from '../../../testing/open-job.ts'
import { addMember } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'
import { pageOfAll, pageOfStatus } from './list-tasks-of.ts'

const app = await startTestApp()
const three = { tasks: [{ title: 'Cut' }, { title: 'Weld', status: 'done' }, { title: 'Paint' }] }

async function open(wish: Parameters<typeof openJob>[1] = three) {
  const made = await openJob(app, wish)
  const { browser, params } = made
  const list = async () => (await browser.get(listJobTasks, { params })).results
  const order = async () => (await list()).map(({ position, title }) => `${position} ${title}`)
  const idOf = async (title: string) => (await list()).find((task) => task.title === title)?.id ?? ''
  const change = async (title: string, body: object) =>
    browser.call(updateJobTask, { params: { ...params, task_id: await idOf(title) }, body })
  const actions = async () => {
    const { results } = await browser.get(listResourceAudit, { params })
    return results.filter(({ action }) => action.startsWith('job.task_')).reverse()
  }
  return { ...made, list, order, idOf, change, actions }
}

describe('a task', () => {
  it('is added at the end or at a position, where the others move along', async () => {
    const { browser, params, order, actions } = await open({})
    const add = (body: { title: string; position?: number }) => browser.get(addJobTask, { params, body })
    const cut = await add({ title: 'Cut' })
    expect(cut).toEqual({ id: expect.any(String), position: 1, title: 'Cut', status: 'pending', result: null })
    await add({ title: 'Paint' })
    await add({ title: 'Weld', position: 2 })
    expect((await add({ title: 'Deliver', position: 1_000_000 })).position).toBe(4)
    await add({ title: 'Measure', position: 1 })
    expect(await order()).toEqual(['1 Measure', '2 Cut', '3 Weld', '4 Paint', '5 Deliver'])
    expect((await actions())[0]).toMatchObject({
      action: 'job.task_added',
      data: { task_id: cut.id, title: 'Cut' },
      actor: { name: 'Olive Owens' },
    })
  })

  it('can come with how far it is', async () => {
    const { browser, params } = await open({})
    const body = { title: 'Cut', status: 'done' as const, result: '=3 bars' }
    expect(await browser.get(addJobTask, { params, body })).toMatchObject(body)
    expect(await browser.get(getJob, { params })).toMatchObject({ tasks_done: 1, tasks_total: 1 })
  })

  it.each([
    [1, ['1 Paint', '2 Cut', '3 Weld']],
    [2, ['1 Cut', '2 Paint', '3 Weld']],
    [3, ['1 Cut', '2 Weld', '3 Paint']],
    [9, ['1 Cut', '2 Weld', '3 Paint']],
  ])('moves to position %s, and those between along', async (position, expected) => {
    const { change, order } = await open()
    expect((await change('Paint', { position })).body.position).toBe(Math.min(position, 3))
    expect(await order()).toEqual(expected)
  })

  it('moves down as well', async () => {
    const { change, order } = await open()
    await change('Cut', { position: 2 })
    expect(await order()).toEqual(['1 Weld', '2 Cut', '3 Paint'])
    await change('Weld', { position: 3, title: 'Weld twice' })
    expect(await order()).toEqual(['1 Cut', '2 Paint', '3 Weld twice'])
  })

  it('is written down as it changes, and where nothing does, nothing is', async () => {
    const { change, idOf, actions } = await open()
    const id = await idOf('Cut')
    await change('Cut', { title: 'Cut', status: 'pending', position: 1, result: null })
    await change('Paint', { position: 77 })
    await change('Paint', {})
    expect(await actions()).toEqual([])
    await change('Cut', { status: 'done', result: 'Six bars', position: 2 })
    expect(await actions()).toMatchObject([
      {
        action: 'job.task_changed',
        data: {
          task_id: id,
          title: 'Cut',
          changes: {
            status: { from: 'pending', to: 'done' },
            result: { from: null, to: 'Six bars' },
            position: { from: 1, to: 2 },
          },
        },
      },
    ])
  })

  it('is taken away, and those behind it close the gap', async () => {
    const { browser, params, order, idOf, actions } = await open()
    const task_id = await idOf('Weld')
    const take = () => browser.call(deleteJobTask, { params: { ...params, task_id } })
    expect((await take()).status).toBe(204)
    expect(await order()).toEqual(['1 Cut', '2 Paint'])
    expect(await browser.get(getJob, { params })).toMatchObject({ tasks_done: 0, tasks_total: 2 })
    expect((await take()).problem.code).toBe('not_found')
    expect(await actions()).toMatchObject([{ action: 'job.task_removed', data: { task_id, title: 'Weld' } }])
  })

  it('makes nobody’s edit of the job stale, and moves the job up', async () => {
    const { browser, params, change } = await open()
    const before = await browser.get(getJob, { params })
    await change('Cut', { status: 'done' })
    const after = await browser.get(getJob, { params })
    expect(after).toMatchObject({ version: before.version, tasks_done: 2, tasks_total: 3 })
    expect(Date.parse(after.updated_at)).toBeGreaterThan(Date.parse(before.updated_at))
    const headers = { 'if-match': `"${before.version}"` }
    expect((await browser.call(updateJob, { params, body: { title: 'Gate' }, headers })).status).toBe(200)
  })

  it('belongs to its job: under another one it is not there', async () => {
    const [mine, other] = [await open(), await open()]
    const params = { ...mine.params, task_id: await other.idOf('Cut') }
    for (const job of [mine, other]) {
      const changed = await job.browser.call(updateJobTask, { params, body: { title: 'Taken over' } })
      const deleted = await job.browser.call(deleteJobTask, { params })
      expect([changed.problem.code, deleted.problem.code]).toEqual(['not_found', 'not_found'])
    }
    expect(await other.order()).toEqual(['1 Cut', '2 Weld', '3 Paint'])
  })

  it.each([
    ['no title', { title: '' }],
    ['a title that is too long', { title: 'x'.repeat(201) }],
    ['what is no text', { title: 'a\0b' }],
    ['another status', { title: 'Cut', status: 'finished' }],
    ['no position', { title: 'Cut', position: 0 }],
    ['half a position', { title: 'Cut', position: 1.5 }],
    ['an emptied position', { title: 'Cut', position: null }],
    ['a result that is too long', { title: 'Cut', result: 'x'.repeat(10_001) }],
    ['what it does not have', { title: 'Cut', colour: 'red' }],
  ])('is refused with %s', async (_, body) => {
    const { browser, params, change } = await open()
    expect((await browser.call(addJobTask, { params, body: body as never })).status).toBe(422)
    expect((await change('Cut', body)).status).toBe(422)
    expect((await browser.get(listJobTasks, { params })).count).toBe(3)
  })

  it('is changed by whoever may edit, looked at by whoever may look, and gone with the job', async () => {
    const made = await open()
    const { params, browser } = made
    const [viewer, contributor] = [await made.invite('viewer'), await made.invite('contributor')]
    const member = await addMember(app, made, 'member')
    for (const person of [viewer, contributor, member]) {
      expect((await person.browser.get(listJobTasks, { params })).count).toBeGreaterThan(2)
      const status = person === viewer ? 403 : 201
      expect((await person.browser.call(addJobTask, { params, body: { title: 'More' } })).status).toBe(status)
    }
    await browser.call(deleteJob, { params })
    expect((await browser.call(listJobTasks, { params })).status).toBe(404)
    expect((await browser.call(addJobTask, { params, body: { title: 'More' } })).status).toBe(404)
  })

  it('is one of fifty thousand at most', async () => {
    const { browser, params, job } = await open()
    await app.db.job.update({ where: { id: job.id }, data: { tasksTotal: mostTasks } })
    const { status, problem } = await browser.call(addJobTask, { params, body: { title: 'One more' } })
    expect([status, problem.code]).toEqual([422, 'limit_reached'])
    expect(await app.db.jobTask.count({ where: { jobId: job.id } })).toBe(3)
  })
})

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

describe('the list', async () => {
  const tasks = upTo(23).map((n) => ({ title: `No. ${n}`, status: n % 4 === 0 ? 'done' : 'pending' }))
  const { browser, params, share } = await openJob(app, { tasks })
  const { token } = await share()
  const roads = [
    ['the shop', (query: object) => browser.call(listJobTasks, { params, query })],
    ['a link', (query: object) => app.browser().call(listPublicTasks, { params: { token }, query })],
  ] as const

  it.each(roads)('is paged by number and read to its end by cursor: %s', async (_, ask) => {
    const positions = async (query: object) => (await ask(query)).body.results.map(({ position }) => position)
    expect(await positions({ page_size: 10 })).toEqual(upTo(10))
    expect(await positions({ page_size: 10, page: 3 })).toEqual([21, 22, 23])
    expect(await positions({ page_size: 10, page: 4 })).toEqual([])
    const wishes: [object, number][] = [
      [{}, 23],
      [{ status: 'done' }, 5],
      [{ status: 'failed' }, 0],
    ]
    for (const [query, count] of wishes) {
      const seen: number[] = []
      let cursor: string | null = null
      do {
        const part: object = { ...query, page_size: 2, ...(cursor && { cursor }) }
        const { results, ...rest } = (await ask(part)).body
        expect(rest.count).toBe(count)
        seen.push(...results.map(({ position }) => position))
        cursor = rest.next_cursor
      } while (cursor)
      expect(seen).toEqual(upTo(23).filter((n) => count === 23 || (count === 5 && n % 4 === 0)))
    }
    expect(await positions({ status: 'done', page_size: 2, page: 2 })).toEqual([12, 16])
  })

  it.each(roads)('refuses what makes no sense: %s', async (_, ask) => {
    const nonsense = [{ cursor: 'x' }, { cursor: 'MA' }, { status: 'finished' }, { colour: 'red' }, { page_size: 101 }]
    for (const query of nonsense) expect([query, (await ask(query)).status]).toEqual([query, 422])
  })

  it('is the same through a link, which notes it, and is none of other kinds', async () => {
    const [inside, outside] = [await roads[0][1]({}), await roads[1][1]({})]
    expect(outside.body).toEqual(inside.body)
    expect(outside.response.headers).toMatchObject({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' })
    const share = await app.db.share.findFirstOrThrow({ where: { resourceId: params.id }, select: { id: true } })
    expect(await app.db.accessEntry.count({ where: { shareId: share.id, what: 'records' } })).toBeGreaterThan(0)
    const { workspaceId, ownerId } = await app.db.resource.findUniqueOrThrow({ where: { id: params.id } })
    const repair = await makeRepairRequest(app.db, { id: workspaceId }, { id: ownerId })
    const other = await makeShare(app.db, repair)
    const answer = await app.browser().call(listPublicTasks, { params: { token: other.token } })
    expect([answer.status, answer.problem.code]).toEqual([404, 'not_found'])
  })

  it('comes with the page of a link, a page of it at a time', async () => {
    const { share } = await openJob(app, { tasks: upTo(60).map((n) => ({ title: `Task no. ${n}.` })) })
    const { token, id } = await share()
    const page = async (query: string) => {
      const url = `/shared/jobs/${token}${query}`
      const { body, statusCode } = await app.browser().send({ method: 'GET', url, headers: { accept: 'text/html' } })
      const shown = [...body.matchAll(/Task no\. (\d+)\./g)].map(([, n]) => Number(n))
      return [statusCode, Math.min(...shown), Math.max(...shown)]
    }
    expect(await page('')).toEqual([200, 1, 50])
    expect(await page('?page=2')).toEqual([200, 51, 60])
    expect(await page('?page=900')).toEqual([200, 51, 60])
    expect(await page('?page=x')).toEqual([200, 1, 50])
    const log = await app.db.accessEntry.findMany({ where: { shareId: id }, orderBy: { id: 'asc' } })
    expect(log.map(({ what }) => what)).toEqual(['open', 'records', 'records', 'open'])
  })

  it('is counted in what a link shows of the job', async () => {
    const opened = await app.browser().get(openPublicShare, { params: { token } })
    expect(opened.content).toMatchObject({ tasks_done: 5, tasks_total: 23 })
  })
})

describe('fifty thousand of them', async () => {
  const { pool } = app.services
  const made = await openJob(app)
  await fillTasks(pool, made.job.id, mostTasks - 1)
  const { job: usual } = await openJob(app, { tasks: upTo(1000).map((n) => ({ title: `No. ${n}` })) })
  await pool.query('analyze job_task')
  const plan = async ({ text, values }: { text: string; values: unknown[] }) => {
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off) ${text}`, values)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }

  it('are read by their index, on every page', async () => {
    for (const [offset, after] of [
      [0, null],
      [49_000, null],
      [0, '49500'],
    ] as const) {
      const page = { number: 1, size: 50, offset, after, exactCount: false }
      const all = await plan(pageOfAll(made.job.id, page))
      expect(all).toMatch(/Index Scan using job_task_job_id_position_key[^\n]*actual[^\n]*rows=51/)
    }
    const page = { number: 1, size: 50, offset: 0, after: null, exactCount: false }
    expect(await plan(pageOfStatus(usual.id, 'failed', page))).not.toContain('Seq Scan')
  })

  it('move along all at once', async () => {
    const { browser, params } = made
    const last = await browser.get(listJobTasks, { params, query: { page_size: 1, page: mostTasks - 1 } as object })
    const task_id = last.results[0]?.id ?? ''
    await browser.get(updateJobTask, { params: { ...params, task_id }, body: { position: 1 } })
    await browser.get(addJobTask, { params, body: { title: 'First', position: 1 } })
    const { results, count } = await browser.get(listJobTasks, { params, query: { page_size: 3 } as object })
    expect(results.map(({ title }) => title)).toEqual(['First', `No. ${mostTasks - 1}`, 'No. 1'])
    expect(count).toBe(mostTasks)
    expect((await browser.call(addJobTask, { params, body: { title: 'One more' } })).problem.code).toBe('limit_reached')
    const failed = await browser.get(listJobTasks, { params, query: { status: 'failed', page_size: 1 } as object })
    expect([failed.count, failed.results[0]?.position]).toEqual([49, 1002])
  })
})
