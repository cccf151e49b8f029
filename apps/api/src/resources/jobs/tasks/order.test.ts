import {
  addJobTask,
  deleteJobTask,
  getJob,
  listJobTasks,
  type TaskStatus,
  taskStatuses,
  updateJobTask,
} from '@latchkey/contract'
import { expect, it } from 'vitest'
import type { Browser } from '../../../testing/browser.ts'
import { fc } from '../../../testing/fast-check.ts'
import { openJob } from '../../../testing/open-job.ts'
import { addMember } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp()

/** `at` picks one of those there are, `position` is where it goes. */
type Step = { what: 'add' | 'change' | 'delete'; at: number; position: number | null; status: TaskStatus | null }
type Task = { id: string; status: TaskStatus }

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('add', 'change', 'change', 'delete'),
  at: fc.nat(),
  position: fc.option(fc.integer({ min: 1, max: 9 })),
  status: fc.option(fc.constantFrom(...taskStatuses)),
})

/** Makes the call; gives its status, and what it answered. */
async function call(browser: Browser, params: { id: string }, { what, position, status }: Step, id: string) {
  const wish = { ...(position !== null && { position }), ...(status !== null && { status }) }
  const own = { ...params, task_id: id }
  if (what === 'add') return browser.call(addJobTask, { params, body: { title: 'Task', ...wish } })
  if (what === 'change') return browser.call(updateJobTask, { params: own, body: wish })
  return browser.call(deleteJobTask, { params: own })
}

const moved = <T>(list: T[], from: number, to: number) => {
  const rest = list.toSpliced(from, 1)
  return rest.toSpliced(to, 0, list[from] as T)
}

async function standing(browser: Browser, params: { id: string }) {
  const { results } = await browser.get(listJobTasks, { params, query: { page_size: 100 } as object })
  const { tasks_done, tasks_total } = await browser.get(getJob, { params })
  return { tasks: results, done: tasks_done, total: tasks_total }
}

/** What holds whatever was done. */
async function requireSound(browser: Browser, params: { id: string }) {
  const { tasks, done, total } = await standing(browser, params)
  expect(tasks.map(({ position }) => position)).toEqual(tasks.map((_, i) => i + 1))
  expect(total).toBe(tasks.length)
  expect(done).toBe(tasks.filter(({ status }) => status === 'done').length)
  return tasks.map(({ id, status }) => ({ id, status }))
}

it('keeps the order that a list in memory has, step by step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 14 }), async (steps) => {
      const { browser, params } = await openJob(app)
      let model: Task[] = []
      for (const one of steps) {
        const at = model.length > 0 ? one.at % model.length : -1
        const { id = crypto.randomUUID(), status = 'pending' } = model[at] ?? {}
        const { status: code, body } = await call(browser, params, one, id)
        const place = Math.min(one.position ?? model.length + 1, model.length + 1) - 1
        if (one.what === 'add') {
          expect(code).toBe(201)
          model = model.toSpliced(place, 0, { id: body?.id ?? '', status: one.status ?? 'pending' })
        } else if (at === -1) expect(code).toBe(404)
        else if (one.what === 'delete') model = model.toSpliced(at, 1)
        else {
          const to = Math.min(one.position ?? at + 1, model.length) - 1
          model = moved(model.with(at, { id, status: one.status ?? status }), at, to)
        }
        expect(await requireSound(browser, params)).toEqual(model)
      }
    }),
    { numRuns: 6, endOnFailure: true },
  )
})

/** The order as the audit has it: what was done one after the other, in a list in memory. */
async function replayed(jobId: string, start: Task[], addedAt: Map<string, number>) {
  const entries = await app.db.auditEntry.findMany({ where: { resourceId: jobId }, orderBy: { seq: 'asc' } })
  let list = start
  for (const { action, data } of entries) {
    const { task_id: id, changes } = data as { task_id: string; changes?: Record<string, { to: never }> }
    const at = list.findIndex((task) => task.id === id)
    if (action === 'job.task_added') list = list.toSpliced((addedAt.get(id) ?? 0) - 1, 0, { id, status: 'pending' })
    if (action === 'job.task_removed') list = list.toSpliced(at, 1)
    if (action !== 'job.task_changed') continue
    const status = changes?.status?.to ?? list[at]?.status ?? 'pending'
    list = moved(list.with(at, { id, status }), at, (changes?.position?.to ?? at + 1) - 1)
  }
  return list
}

it('is as if one had come after the other, however many come at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 24, maxLength: 24 }), async (steps) => {
      const tasks = Array.from({ length: 8 }, (_, i) => ({ title: `No. ${i + 1}` }))
      const owner = await openJob(app, { tasks })
      const { params, job } = owner
      const member = await addMember(app, owner, 'member')
      const contributor = await owner.invite('contributor')
      const browsers = [owner.browser, member.browser, contributor.browser]
      const start = await requireSound(owner.browser, params)
      const answers = await Promise.all(
        steps.map((one, i) => {
          const id = start[one.at % start.length]?.id ?? ''
          // What is added at once starts out alike, so that the audit alone tells the rest.
          const wish = one.what === 'add' ? { ...one, status: null } : one
          return call(browsers[i % 3] as Browser, params, wish, id)
        }),
      )
      for (const [i, { status }] of answers.entries()) {
        const allowed = { add: [201], change: [200, 404], delete: [204, 404] }[steps[i]?.what ?? 'add']
        expect(allowed).toContain(status)
      }
      const added = answers
        .filter(({ status }) => status === 201)
        .map(({ body }) => [body?.id, body?.position] as const)
      const addedAt = new Map(added as [string, number][])
      expect(await requireSound(owner.browser, params)).toEqual(await replayed(job.id, start, addedAt))
    }),
    { numRuns: 5, endOnFailure: true },
  )
})
