import {
  canBecome,
  type JobStatus,
  jobStatuses,
  needsReason,
  TemplateShare,
  taskStatuses,
  workspaceDefaults,
} from '@latchkey/contract'
import { expect, test } from 'vitest'
import { type DemoMeans, seedDemo } from './demo-seed.ts'
import { newId } from './new-id.ts'
import { demoPasswordHash, testDatabase } from './testing/index.ts'

const { prisma } = await testDatabase()

const means: DemoMeans = {
  hashPassword: async () => demoPasswordHash,
  seal: (shareId) => ({ tokenHash: Buffer.from(shareId), tokenSealed: `sealed-${shareId}` }),
  sealSecret: (webhookId) => Buffer.from(`sealed-${webhookId}`),
  storePhotos: (drawings, keep) =>
    keep(
      drawings.map(({ name }) => {
        return { id: newId(), name, contentType: 'image/jpeg', size: 10, width: 4, height: 3, hasThumb: true }
      }),
    ),
}

test('two replicas at once make one demo, and a second start changes nothing', async () => {
  const made = await Promise.all([1, 2, 3].map(() => seedDemo(prisma, means)))
  expect(made.filter(Boolean)).toHaveLength(1)
  expect(await seedDemo(prisma, means)).toBe(false)

  expect(await prisma.workspace.findMany({ select: { slug: true, name: true, accent: true } })).toEqual([
    { slug: 'demo', name: 'Forge & Co.', accent: '#14665A' },
  ])
  expect(await prisma.account.findMany({ select: { email: true }, orderBy: { email: 'asc' } })).toEqual([
    { email: 'customer@demo.test' },
    { email: 'lena@church-road-estates.example' },
    { email: 'office@teme-valley-school.example' },
    { email: 'owner@demo.test' },
    { email: 'staff@demo.test' },
    { email: 'victor@crane-and-tow.example' },
    { email: 'yara@abbey-yard.example' },
  ])
  const members = { email: true, role: true, acceptedAt: true } as const
  const byMail = await prisma.membership.findMany({ select: members, orderBy: { email: 'asc' } })
  expect(byMail.map(({ email, role, acceptedAt }) => [email, role, acceptedAt !== null])).toEqual([
    ['owner@demo.test', 'owner', true],
    ['priya@demo.test', 'admin', false],
    ['staff@demo.test', 'member', true],
  ])
  const counted = await Promise.all([
    prisma.repairRequest.count(),
    prisma.share.count(),
    prisma.contractorResponse.count(),
    prisma.accessRequest.count({ where: { status: 'pending' } }),
    prisma.comment.count(),
    prisma.session.count(),
    prisma.collaborator.count({ where: { acceptedAt: null } }),
    prisma.file.count({ where: { hasThumb: true, state: 'ready' } }),
    prisma.pipelineRecord.count(),
    prisma.savedFilter.count(),
    prisma.job.count(),
    prisma.customer.count(),
    prisma.apiKey.count(),
  ])
  expect(counted).toEqual([6, 17, 3, 4, 8, 3, 1, 5, 128, 3, 30, 9, 3])
})

test('the audit tells it in order, with each link and what came of it', async () => {
  const entries = await prisma.auditEntry.findMany({ orderBy: { seq: 'asc' }, select: { action: true, at: true } })
  const times = entries.map(({ at }) => at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  const count = (action: string) => entries.filter((entry) => entry.action === action).length
  expect(count('share.created')).toBe(17)
  expect(count('share.opened')).toBe(await prisma.share.count({ where: { viewCount: { gt: 0 } } }))
  expect([count('share.paused'), count('share.revoked'), count('response.made')]).toEqual([1, 1, 3])
})

test('nobody came before a link was made or got in after its end, and its views are those in its log', async () => {
  const select = { at: true, outcome: true, isView: true } as const
  const shares = await prisma.share.findMany({ include: { entries: { select, orderBy: { id: 'asc' } } } })
  for (const { entries, createdAt, expiresAt, pausedAt, revokedAt, viewCount, lastViewedAt } of shares) {
    const views = entries.filter(({ isView }) => isView)
    expect([viewCount, lastViewedAt]).toEqual([views.length, views.at(-1)?.at ?? null])
    const ends = [expiresAt, pausedAt, revokedAt, new Date()].flatMap((end) => (end ? [end.getTime()] : []))
    const times = entries.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(Math.min(...times)).toBeGreaterThan(createdAt.getTime())
    const granted = entries.filter(({ outcome }) => outcome === 'granted').map(({ at }) => at.getTime())
    expect(Math.max(...granted)).toBeLessThan(Math.min(...ends))
  }
})

test('each session has its entries in order, without gaps, and began with the first', async () => {
  const entries = { select: { seq: true, createdAt: true }, orderBy: { seq: 'asc' } } as const
  const sessions = await prisma.session.findMany({ include: { entries, resource: true } })
  for (const { entries, entriesTotal, startedAt, origin, resource } of sessions) {
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: entriesTotal }, (_, i) => i + 1))
    expect(Math.abs(Number(entries[0]?.createdAt) - Number(startedAt))).toBeLessThan(60_000)
    expect(Number(entries.at(-1)?.createdAt)).toBeLessThan(Date.now())
    expect(resource.barredFromPublic).toBe(origin === 'remote')
  }
  expect(Math.max(...sessions.map(({ entriesTotal }) => entriesTotal))).toBeGreaterThan(120)
})

test('jobs are numbered from the oldest, in every state and of every type', async () => {
  const select = { reference: true, kind: true, job: { select: { status: true, jobType: true } } } as const
  const where = { kind: 'job' }
  const jobs = await prisma.resource.findMany({ where, select, orderBy: { createdAt: 'asc' } })
  const given = jobs.filter(({ job }) => job?.status !== 'draft')
  expect(given.map(({ reference }) => reference)).toEqual(given.map((_, i) => `J-${String(i + 1).padStart(4, '0')}`))
  expect(await prisma.referenceCounter.findMany({ where, select: { last: true } })).toEqual([{ last: given.length }])
  const drafts = await prisma.job.findMany({ where: { status: 'draft' }, include: { resource: true, customer: true } })
  for (const { resource, customer } of drafts) {
    expect([resource.reference, resource.visibility, resource.ownerId]).toEqual([null, 'private', customer?.accountId])
  }
  expect(new Set(jobs.map(({ job }) => job?.status))).toEqual(new Set(jobStatuses))
  expect(new Set(jobs.map(({ job }) => job?.jobType))).toEqual(new Set(workspaceDefaults.jobTypes))
})

const CHANGES = /^job\.(edited|submitted|approved|rejected|returned|status_changed)$/

test('each job came to what it is by steps that there are, and each step was a version', async () => {
  const jobs = await prisma.job.findMany({ include: { resource: true } })
  for (const { id, source, status, quantity, material, resource } of jobs) {
    const edits = await prisma.edit.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
    expect(edits.map(({ baseVersion }) => baseVersion)).toEqual(edits.map((_, i) => i + 1))
    expect(resource.version).toBe(edits.length + 1)
    const audit = await prisma.auditEntry.findMany({ where: { resourceId: id }, orderBy: { seq: 'asc' } })
    expect(audit[0]?.action).toBe(status === 'draft' ? undefined : 'job.created')
    const changes = audit.filter(({ action }) => CHANGES.test(action))
    expect(changes.map(({ at }) => at)).toEqual(edits.map(({ createdAt }) => createdAt))
    let present: JobStatus = source === 'portal' ? 'draft' : 'approved'
    const now: Record<string, unknown> = { quantity, material }
    for (const { field, before, after, reason } of edits) {
      expect(before).not.toEqual(after)
      if (field !== 'status') {
        expect(after).toEqual(now[field] ?? after)
        continue
      }
      expect([before, canBecome(present, after as JobStatus)]).toEqual([present, true])
      if (needsReason(after as JobStatus)) expect(reason).toBeTruthy()
      present = after as JobStatus
    }
    expect(present).toBe(status)
  }
})

test('each job has its tasks without gaps, counts them, and nothing of it happened before it or is yet to happen', async () => {
  const jobs = await prisma.job.findMany({
    include: { tasks: { orderBy: { position: 'asc' } }, messages: true, notes: true, resource: true },
  })
  for (const { tasks, tasksDone, tasksTotal, messages, notes, resource } of jobs) {
    expect(tasks.map(({ position }) => position)).toEqual(tasks.map((_, i) => i + 1))
    expect([tasksDone, tasksTotal]).toEqual([tasks.filter(({ status }) => status === 'done').length, tasks.length])
    const moments = [resource.updatedAt, ...tasks.map(({ updatedAt }) => updatedAt)]
    for (const at of [...moments, ...[...messages, ...notes].map(({ createdAt }) => createdAt)]) {
      expect(at.getTime()).toBeGreaterThanOrEqual(resource.createdAt.getTime())
      expect(at.getTime()).toBeLessThanOrEqual(Date.now())
    }
  }
  const states = new Set(jobs.flatMap(({ tasks }) => tasks.map(({ status }) => status)))
  expect(states).toEqual(new Set(taskStatuses))
  const sides = new Set(jobs.flatMap(({ messages }) => messages.map(({ side }) => side)))
  expect(sides).toEqual(new Set(['shop', 'customer']))
})

test('the first customer has a job in every state that there is in the portal, and the queue is not empty', async () => {
  const mine = { customer: { email: 'customer@demo.test' } }
  const jobs = await prisma.job.findMany({ where: { ...mine, source: 'portal' }, select: { status: true } })
  expect(new Set(jobs.map(({ status }) => status))).toEqual(new Set(jobStatuses.filter((one) => one !== 'cancelled')))
  const waiting = await prisma.job.findMany({ where: { status: 'submitted' }, select: { id: true } })
  expect(waiting).toHaveLength(3)
  const again = { field: 'status', before: { equals: 'returned' }, after: { equals: 'submitted' } }
  expect(await prisma.edit.count({ where: { ...again, subjectId: { in: waiting.map(({ id }) => id) } } })).toBe(1)
})

test('customers are in the portal, asked into it, or shut out of it; only they rate, and only what is completed', async () => {
  const customers = await prisma.customer.findMany({ select: { accountId: true, invitedAt: true, isActive: true } })
  const count = (is: (one: (typeof customers)[number]) => boolean) => customers.filter(is).length
  expect(count(({ accountId, isActive }) => accountId !== null && isActive)).toBe(4)
  expect(count(({ accountId, invitedAt }) => accountId === null && invitedAt !== null)).toBe(2)
  expect(count(({ accountId, isActive }) => accountId !== null && !isActive)).toBe(1)
  const ratings = await prisma.jobRating.findMany({
    include: { job: { select: { status: true, customer: { select: { accountId: true } } } } },
  })
  expect(new Set(ratings.map(({ score }) => score))).toEqual(new Set([3, 4, 5]))
  for (const { job, createdAt } of ratings) {
    expect([job.status, job.customer?.accountId]).toEqual(['completed', expect.any(String)])
    expect(createdAt.getTime()).toBeLessThan(Date.now())
  }
  const byCustomers = { actorKind: 'customer', NOT: { field: 'status' } }
  expect(await prisma.edit.count({ where: { ...byCustomers, reason: { not: null } } })).toBeGreaterThan(3)
})

test('addresses are nobody’s: of documentation ranges and reserved domains', async () => {
  const select = { ip: true } as const
  const entries = [...(await prisma.accessEntry.findMany({ select })), ...(await prisma.refusal.findMany({ select }))]
  for (const { ip } of entries) expect(ip).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/)
  const people = await Promise.all([
    prisma.shareSend.findMany({ select: { email: true } }),
    prisma.accessRequest.findMany({ select: { email: true } }),
    prisma.contractorResponse.findMany({ select: { email: true } }),
    prisma.collaborator.findMany({ select: { email: true } }),
    prisma.customer.findMany({ where: { email: { not: null } }, select: { email: true } }),
  ])
  // Those with an account are the demo’s own.
  for (const { email } of people.flat()) expect(email).toMatch(/\.example$|@demo\.test$/)
  const shares = await prisma.share.findMany({ select: { recipients: true, intendedRecipientEmail: true } })
  for (const { recipients, intendedRecipientEmail } of shares) {
    for (const email of [...recipients, intendedRecipientEmail ?? 'nobody.example']) expect(email).toMatch(/\.example$/)
  }
})

test('templates hold what a template can', async () => {
  for (const { share } of await prisma.shareTemplate.findMany())
    expect(TemplateShare.safeParse(share).success).toBe(true)
})
