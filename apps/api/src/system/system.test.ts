import { getSystem, listAudit, retryFailedJob, retryFailedJobs } from '@latchkey/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { failJob } from '../testing/fail-job.ts'
import { addMember, newEmail, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()
const { pool, db } = app.services

type Person = Awaited<ReturnType<typeof signUp>>

let first: Person
let other: Person
beforeAll(async () => {
  first = await signUp(app)
  other = await signUp(app)
})

const look = async ({ browser }: Person = first) => browser.get(getSystem)
const failed = async () => (await look()).installation?.failed_jobs

const mailOf = (workspaceId: string | null, data: object) =>
  db.mail.create({ data: { id: crypto.randomUUID(), kind: 'share', to: newEmail(), workspaceId, ...data } })

describe('what admins see', () => {
  it('is the installation for the workspace that was opened first', async () => {
    const { version, storage, scanner, redis, mail, installation } = await look()
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect({ storage, scanner: scanner.state, redis, way: mail.way }).toEqual({
      storage: { way: 'folder', is_reachable: true },
      scanner: 'off',
      redis: 'off',
      way: 'outbox',
    })
    expect(installation?.database).toMatchObject({ newest_migration: expect.stringMatching(/^\d/) })
    expect(installation?.database.bytes).toBeGreaterThan(1_000_000)
    expect(installation?.database.connections).toBeGreaterThan(0)
    await expect.poll(async () => (await look()).installation?.queue.workers).toBe(2)
  })

  it('is their own part for everybody else', async () => {
    const before = await look(other)
    expect(before.installation).toBeNull()
    await mailOf(first.workspaceId, { sentAt: new Date() })
    await mailOf(other.workspaceId, { failedAt: new Date(), error: 'smtp: 550' })
    await mailOf(null, { failedAt: new Date() })
    const { mail } = await look(other)
    expect(mail).toEqual({ ...before.mail, failed: before.mail.failed + 1 })
    const whole = await look()
    expect(whole.mail.failed).toBeGreaterThanOrEqual(2)
    expect(whole.mail.sent).toBeGreaterThan(mail.sent)
  })

  it('is nothing of what failed work was about', async () => {
    const secret = newEmail('secret')
    await failJob(pool, 'send_mail', `smtp: 451: <${secret}> is busy, 019aa0c2-7d5f-7b3c-9a8e-4a5d0d6f1e2b`)
    const { body } = await first.browser.send({ method: 'GET', url: getSystem.path })
    expect(body).toContain('mail_provider')
    for (const part of [secret, '019aa0c2', 'busy', 'payload']) expect(body).not.toContain(part)
  })
})

describe('failed work', () => {
  it('is tried again, once, and that is written down', async () => {
    const id = await failJob(pool, 'drop_file', 'ENOSPC: no space left on device')
    expect((await failed())?.results.find((job) => job.id === id)).toMatchObject({
      task: 'drop_file',
      cause: 'storage',
    })
    expect((await other.browser.call(retryFailedJob, { params: { id } })).problem.code).toBe('not_found')
    expect((await first.browser.call(retryFailedJob, { params: { id } })).status).toBe(204)
    expect((await first.browser.call(retryFailedJob, { params: { id } })).problem.code).toBe('not_found')
    const { results } = await first.browser.get(listAudit, { query: { action: 'system.jobs_retried' } })
    expect(results.map(({ data }) => data)).toEqual([{ jobs: 1, tasks: ['drop_file'] }])
  })

  it('is tried again as a whole, by nobody else, and ends well', async () => {
    await failJob(pool, 'send_mail', 'Connection terminated')
    await failJob(pool, 'scan_file', 'no idea')
    const before = (await failed())?.count ?? 0
    expect(before).toBeGreaterThanOrEqual(2)
    expect(await other.browser.get(retryFailedJobs)).toEqual({ retried: 0 })
    expect((await failed())?.count).toBe(before)
    expect(await first.browser.get(retryFailedJobs)).toEqual({ retried: before })
    expect(await first.browser.get(retryFailedJobs)).toEqual({ retried: 0 })
    await expect.poll(async () => (await look()).installation?.queue.tasks).toEqual([])
  })

  it('is not for members', async () => {
    const member = await addMember(app, first, 'member')
    expect((await member.browser.call(getSystem)).problem.code).toBe('forbidden')
    expect((await member.browser.call(retryFailedJobs)).problem.code).toBe('forbidden')
  })
})
