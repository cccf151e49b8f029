import {
  addCollaborator,
  canBecome,
  getJob,
  isVerdict,
  type JobStatus,
  jobStatuses,
  needsReason,
  setJobStatus,
  setJobStatuses,
} from '@latchkey/contract'
import { makeJob, makeRepairRequest } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()
const owner = await signUp(app)
const member = await addMember(app, owner, 'member')
const shop = { id: owner.workspaceId }
const maker = { id: owner.accountId }

const jobIn = async (status: JobStatus, data: object = {}) => (await makeJob(app.db, shop, maker, data, { status })).id
const stored = (id: string) =>
  app.db.job.findUniqueOrThrow({ where: { id }, select: { status: true, resource: { select: { version: true } } } })
/** What is said between customer and shop has a name of its own in the audit. */
const named: Partial<Record<JobStatus, string>> = {
  submitted: 'job.submitted',
  approved: 'job.approved',
  rejected: 'job.rejected',
  returned: 'job.returned',
}
const actionOf = (status: JobStatus) => named[status] ?? 'job.status_changed'
const ACTIONS = [...new Set(jobStatuses.map(actionOf))]
const traces = async (id: string) => ({
  edits: await app.db.edit.findMany({ where: { subjectId: id, field: 'status' } }),
  audit: await app.db.auditEntry.findMany({ where: { resourceId: id, action: { in: ACTIONS } } }),
})
const untouched = async (id: string, status: JobStatus) => {
  expect(await stored(id)).toEqual({ status, resource: { version: 1 } })
  expect(await traces(id)).toEqual({ edits: [], audit: [] })
}

describe('a job’s status', () => {
  it.each(jobStatuses)('from %s goes where it can go, and nowhere else', async (from) => {
    for (const to of jobStatuses) {
      const id = await jobIn(from)
      const params = { id }
      const seen = await member.browser.get(getJob, { params })
      expect([to, seen.next_statuses.includes(to)]).toEqual([to, canBecome(from, to)])
      const reason = needsReason(to) ? 'Because' : undefined
      const answer = await member.browser.call(setJobStatus, { params, body: { status: to, reason } })
      if (!canBecome(from, to)) {
        expect([to, answer.status, answer.problem.code]).toEqual([to, 409, 'invalid_transition'])
        await untouched(id, from)
        continue
      }
      expect([answer.status, answer.body.status, answer.body.version]).toEqual([200, to, 2])
      const { edits, audit } = await traces(id)
      const by = { actorKind: 'account', actorId: member.accountId, actorName: 'Sam Staff', reason: reason ?? null }
      expect(edits).toMatchObject([{ ...by, subjectKind: 'job', before: from, after: to, baseVersion: 1 }])
      const data = { from, to, reason: reason ?? null }
      expect(audit.map(({ action, data }) => [action, data])).toEqual([[actionOf(to), data]])
    }
  })

  it('is returned and rejected with a reason only', async () => {
    const id = await jobIn('submitted')
    for (const status of ['returned', 'rejected'] as const) {
      for (const reason of [undefined, '', ' \n ']) {
        const answer = await member.browser.call(setJobStatus, { params: { id }, body: { status, reason } })
        expect([answer.status, answer.problem.errors[0]?.path]).toEqual([422, 'reason'])
      }
    }
    await untouched(id, 'submitted')
  })

  it('holds for the version that was seen', async () => {
    const id = await jobIn('approved')
    const answer = await member.browser.call(setJobStatus, {
      params: { id },
      body: { status: 'in_progress' },
      headers: { 'if-match': '"2"' },
    })
    expect([answer.status, answer.problem.code]).toEqual([412, 'version_conflict'])
    await untouched(id, 'approved')
  })

  it('is judged by those who review: nobody from outside, nor the owner of what is private', async () => {
    const contributor = await signUp(app)
    const id = await jobIn('submitted')
    const params = { id }
    await owner.browser.get(addCollaborator, { params, body: { email: contributor.email, role: 'contributor' } })
    const hidden = await jobIn('submitted', { visibility: 'private' })
    for (const [browser, one] of [
      [contributor.browser, id],
      [owner.browser, hidden],
    ] as const) {
      expect((await browser.get(getJob, { params: { id: one } })).next_statuses).toEqual(['cancelled'])
      for (const status of jobStatuses.filter(isVerdict)) {
        const answer = await browser.call(setJobStatus, { params: { id: one }, body: { status, reason: 'No' } })
        expect(answer.status).toBe(403)
      }
      await untouched(one, 'submitted')
    }
    const body = { status: 'cancelled' } as const
    expect((await contributor.browser.get(setJobStatus, { params, body })).next_statuses).toEqual([])
    expect((await traces(id)).edits).toMatchObject([{ actorId: contributor.accountId, workspaceId: shop.id }])
    expect((await traces(id)).audit).toMatchObject([{ actorId: contributor.accountId, workspaceId: shop.id }])
  })

  it('approved and rejected at once becomes one of them, with one line of history and one entry', async () => {
    for (let round = 0; round < 25; round++) {
      const id = await jobIn('submitted')
      const verdicts = ['approved', 'rejected', 'returned', 'approved'] as const
      const answers = await Promise.all(
        verdicts.map((status, i) =>
          (i % 2 === 0 ? owner : member).browser.call(setJobStatus, { params: { id }, body: { status, reason: 'So' } }),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
      const { status, resource } = await stored(id)
      expect(resource.version).toBe(2)
      expect(answers.find((one) => one.status === 200)?.body.status).toBe(status)
      const { edits, audit } = await traces(id)
      expect(edits).toMatchObject([{ before: 'submitted', after: status }])
      expect(audit.map(({ data }) => data)).toEqual([{ from: 'submitted', to: status, reason: 'So' }])
    }
  })
})

describe('several at once', () => {
  it('move on together, each with its own line and entry, and come back in the order given', async () => {
    const ids = [await jobIn('in_progress'), await jobIn('on_hold'), await jobIn('in_progress')].reverse()
    const body = { job_ids: [...ids, (ids[0] ?? '').toUpperCase()], status: 'completed' as const, reason: 'Collected' }
    const { results } = await member.browser.get(setJobStatuses, { body })
    expect(results.map(({ id, status, version }) => [id, status, version])).toEqual(
      ids.map((id) => [id, 'completed', 2]),
    )
    for (const [i, from] of (['in_progress', 'on_hold', 'in_progress'] as const).entries()) {
      const { edits, audit } = await traces(ids[i] ?? '')
      expect(edits).toMatchObject([{ before: from, after: 'completed', reason: 'Collected', baseVersion: 1 }])
      expect(audit.map(({ data }) => data)).toEqual([{ from, to: 'completed', reason: 'Collected' }])
    }
  })

  it('do not move at all where one of them cannot, or is not theirs to move, or is not there', async () => {
    const id = await jobIn('approved')
    const stranger = await signUp(app)
    const others = await makeJob(app.db, { id: stranger.workspaceId }, { id: stranger.accountId })
    const letIn = await makeJob(app.db, { id: stranger.workspaceId }, { id: stranger.accountId })
    await stranger.browser.get(addCollaborator, {
      params: { id: letIn.id },
      body: { email: member.email, role: 'contributor' },
    })
    const cases: [string, number][] = [
      [await jobIn('completed'), 409],
      [await jobIn('in_progress'), 409],
      [await jobIn('approved', { visibility: 'private' }), 404],
      [await jobIn('approved', { deletedAt: new Date() }), 404],
      [others.id, 404],
      // Somebody else's shop, although they may move it one by one.
      [letIn.id, 404],
      [(await makeRepairRequest(app.db, shop, maker)).id, 404],
      [crypto.randomUUID(), 404],
    ]
    for (const [other, status] of cases) {
      const body = { job_ids: [id, other], status: 'in_progress' as const }
      expect((await member.browser.call(setJobStatuses, { body })).status).toBe(status)
    }
    await untouched(id, 'approved')
  })

  it('are judged by those who review, with a reason', async () => {
    const hidden = await jobIn('submitted', { visibility: 'private' })
    const job_ids = [await jobIn('submitted'), hidden]
    const asked = { body: { job_ids, status: 'approved' as const } }
    expect((await owner.browser.call(setJobStatuses, asked)).status).toBe(403)
    const [first = ''] = job_ids
    const returned = { body: { job_ids: [first], status: 'returned' as const } }
    expect((await owner.browser.call(setJobStatuses, returned)).problem.errors[0]?.path).toBe('reason')
    await untouched(first, 'submitted')
    await untouched(hidden, 'submitted')
  })

  it('are at most 200, and at least one', async () => {
    for (const job_ids of [[], Array.from({ length: 201 }, () => crypto.randomUUID())]) {
      const answer = await owner.browser.call(setJobStatuses, { body: { job_ids, status: 'cancelled' } })
      expect(answer.status).toBe(422)
    }
    const all = Array.from({ length: 200 }, () => makeJob(app.db, shop, maker))
    const job_ids = (await Promise.all(all)).map(({ id }) => id)
    const { results } = await owner.browser.get(setJobStatuses, { body: { job_ids, status: 'cancelled' } })
    expect(results.length).toBe(200)
  })

  it('do not shut each other out, in whatever order they are named', async () => {
    for (let round = 0; round < 8; round++) {
      const ids = await Promise.all(Array.from({ length: 8 }, () => jobIn('in_progress')))
      const orders = [ids, ids.toReversed(), [...ids.slice(4), ...ids.slice(0, 4)]]
      const statuses = ['on_hold', 'completed', 'cancelled'] as const
      const answers = await Promise.all(
        orders.map((job_ids, i) =>
          (i === 1 ? member : owner).browser.call(setJobStatuses, {
            body: { job_ids, status: statuses[i] ?? 'cancelled' },
          }),
        ),
      )
      // What is on hold can still be completed or cancelled; after that nothing can.
      const done = answers.filter(({ status }) => status === 200).length
      expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
      expect([1, 2]).toContain(done)
      const ends = await Promise.all(ids.map(stored))
      expect(new Set(ends.map(({ status }) => status)).size).toBe(1)
      expect(ends.map(({ resource }) => resource.version)).toEqual(ids.map(() => 1 + done))
      expect((await traces(ids[0] ?? '')).edits.length).toBe(done)
    }
  })
})
