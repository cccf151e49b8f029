import { createWorkspace, inviteMember, switchWorkspace } from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { newEmail, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()

describe('an Idempotency-Key', () => {
  it('gives the first answer again, and makes one workspace of ten requests at once', async () => {
    const { browser, accountId } = await signUp(app, 'Ann', null)
    const headers = { 'idempotency-key': 'one-key' }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => browser.call(createWorkspace, { body: { name: 'Once Ltd' }, headers })),
    )
    expect(new Set(answers.map(({ status }) => status)).difference(new Set([201, 409])).size).toBe(0)
    const again = await browser.call(createWorkspace, { body: { name: 'Once Ltd' }, headers })
    expect(again.response.headers['idempotency-replayed']).toBe('true')
    expect([again.status, again.body.workspace?.name]).toEqual([201, 'Once Ltd'])
    expect(await app.db.membership.count({ where: { accountId } })).toBe(1)

    const other = await browser.call(createWorkspace, { body: { name: 'Other' }, headers })
    expect([other.status, other.problem.code]).toEqual([409, 'idempotency_mismatch'])
    const stored = await app.db.idempotencyKey.findFirstOrThrow({
      where: { key: 'one-key' },
      select: { replySealed: true },
    })
    expect(stored.replySealed).not.toContain('Once')
  })

  it('is one caller’s own, is free again after a refusal, and is checked', async () => {
    const [a, b] = [await signUp(app, 'A', null), await signUp(app, 'B', null)]
    const headers = { 'idempotency-key': 'shared-key' }
    expect((await a.browser.call(createWorkspace, { body: { name: '' }, headers })).status).toBe(422)
    expect((await a.browser.call(createWorkspace, { body: { name: 'A Ltd' }, headers })).status).toBe(201)
    expect((await b.browser.call(createWorkspace, { body: { name: 'B Ltd' }, headers })).body.workspace?.name).toBe(
      'B Ltd',
    )
    const bad = await a.browser.call(createWorkspace, { body: { name: 'A' }, headers: { 'idempotency-key': 'a b' } })
    expect(bad.problem.errors[0]?.path).toBe('Idempotency-Key')
  })

  it('is another one in another workspace', async () => {
    const { browser, workspaceId } = await signUp(app)
    const headers = { 'idempotency-key': 'per-workspace' }
    const body = { email: newEmail(), role: 'member' as const }
    const first = await browser.call(inviteMember, { body, headers })
    await browser.get(createWorkspace, { body: { name: 'Another' } })
    expect((await browser.call(inviteMember, { body, headers })).problem.code).toBe('idempotency_mismatch')
    await browser.get(switchWorkspace, { body: { workspace_id: workspaceId } })
    expect((await browser.call(inviteMember, { body, headers })).body.id).toBe(first.body.id)
  })

  it('never carries out again what was committed before the answer was lost', async () => {
    const { browser, accountId } = await signUp(app, 'Ann', null)
    const headers = { 'idempotency-key': 'cut-off' }
    await browser.get(createWorkspace, { body: { name: 'Cut Ltd' }, headers })
    const old = { createdAt: new Date(Date.now() - 120_000) }
    await app.db.idempotencyKey.updateMany({
      where: { key: 'cut-off' },
      data: { ...old, status: null, replySealed: null },
    })
    expect((await browser.call(createWorkspace, { body: { name: 'Cut Ltd' }, headers })).problem.code).toBe('conflict')
    await app.db.idempotencyKey.updateMany({ where: { key: 'cut-off' }, data: { committedAt: null } })
    expect((await browser.call(createWorkspace, { body: { name: 'Cut Ltd' }, headers })).status).toBe(201)
    expect(await app.db.membership.count({ where: { accountId } })).toBe(2)
  })
})
