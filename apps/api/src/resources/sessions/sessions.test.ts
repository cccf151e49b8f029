import {
  addComment,
  createSession,
  deleteSession,
  getSession,
  listAudit,
  listComments,
  listResourceAudit,
  listSessions,
  setVisibility,
  updateSession,
} from '@latchkey/contract'
import { makeTranscript } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

describe('a session', () => {
  it('starts private, is named anew under its version, and deleted', async () => {
    const { browser, accountId } = await signUp(app)
    const entries = [
      { role: 'user', body: 'Why?', created_at: '2026-03-01T10:00:00+01:00' },
      { role: 'assistant', body: 'Because.' },
    ]
    const made = await browser.get(createSession, { body: { title: 'Boiler stops', entries } })
    expect(made).toMatchObject({
      title: 'Boiler stops',
      origin: 'local',
      visibility: 'private',
      owner: { id: accountId, name: 'Olive Owens' },
      entries_total: 2,
      started_at: '2026-03-01T09:00:00.000Z',
      reach: { people: 0, links: 0 },
      version: 1,
    })
    expect(made.capabilities).toContain('manage')

    const params = { id: made.id }
    const headers = { 'if-match': '"1"' }
    const changed = await browser.get(updateSession, { params, body: { title: 'Boiler' }, headers })
    expect([changed.title, changed.version]).toEqual(['Boiler', 2])
    const stale = await browser.call(updateSession, { params, body: { title: 'Late' }, headers })
    expect([stale.status, stale.problem.code]).toEqual([412, 'version_conflict'])
    expect((await browser.get(listSessions, { query: { q: 'boil' } })).count).toBe(1)

    const { results } = await browser.get(listResourceAudit, { params })
    expect(results.map(({ action, data }) => [action, data])).toEqual([
      ['session.changed', { changes: { title: { from: 'Boiler stops', to: 'Boiler' } } }],
      ['session.created', { title: 'Boiler stops', origin: 'local', entries: 2 }],
    ])

    expect((await browser.call(deleteSession, { params })).status).toBe(204)
    expect((await browser.call(getSession, { params })).status).toBe(404)
    expect((await browser.get(listSessions)).count).toBe(0)
    const [last] = (await browser.get(listAudit)).results
    expect([last?.action, last?.data]).toEqual(['session.deleted', { title: 'Boiler' }])
  })

  it('that is named as it is writes nothing down', async () => {
    const { browser } = await signUp(app)
    const { id } = await browser.get(createSession, { body: { title: 'Same' } })
    const before = (await browser.get(listAudit)).count
    const same = await browser.get(updateSession, { params: { id }, body: { title: 'Same' } })
    expect([same.version, (await browser.get(listAudit)).count]).toEqual([1, before])
  })

  it('that is public shows a stranger what its page does, and nothing of whose it is', async () => {
    const owner = await signUp(app)
    const { id } = await owner.browser.get(createSession, { body: { title: 'Open talk' } })
    const params = { id }
    await owner.browser.get(addComment, { params, body: { body: 'An internal remark' } })
    await owner.browser.get(setVisibility, { params, body: { visibility: 'public' } })
    const { browser, email, accountId } = await signUp(app, 'Stan Stranger')
    const shown = await browser.get(getSession, { params })
    expect(shown).toMatchObject({ title: 'Open talk', capabilities: ['view'], reach: null })
    expect([shown.owner, shown.created_at, shown.updated_at]).toEqual([null, null, null])
    const refused = await browser.call(listComments, { params })
    expect([refused.status, refused.problem.code]).toEqual([403, 'forbidden'])
    // Let in by name they see more.
    const named = { email, emailKey: email, accountId, role: 'viewer' }
    await app.db.collaborator.create({ data: { id: crypto.randomUUID(), resourceId: id, ...named } })
    expect((await browser.get(getSession, { params })).owner?.name).toBe('Olive Owens')
    expect((await browser.get(listComments, { params })).count).toBe(1)
  })

  it('of elsewhere stays out of the public, and its origin is a fact', async () => {
    const { browser } = await signUp(app)
    const made = await browser.get(createSession, { body: { title: 'Remote', origin: 'remote' } })
    expect(made).toMatchObject({ origin: 'remote', visibility: 'private', started_at: null, entries_total: 0 })
    const row = await app.db.resource.findUniqueOrThrow({ where: { id: made.id }, select: { barredFromPublic: true } })
    expect(row.barredFromPublic).toBe(true)
    const open = app.db.resource.update({ where: { id: made.id }, data: { visibility: 'public' } })
    await expect(open).rejects.toThrow()
    const change = await browser.call(updateSession, { params: { id: made.id }, body: { origin: 'local' } as object })
    expect(change.status).toBe(422)
  })
})

describe('the list', () => {
  it('has what I may see: my own, the shop’s, and into which I was let in', async () => {
    const owner = await signUp(app)
    const member = await addMember(app, owner, 'member')
    const [shop, maker] = [{ id: owner.workspaceId }, { id: owner.accountId }]
    const make = (title: string, data: Parameters<typeof makeTranscript>[3] = {}) =>
      makeTranscript(app.db, shop, maker, { title, ...data })
    await make('Private')
    await make('Open', { visibility: 'public' })
    await make('Shop', { visibility: 'workspace', origin: 'remote' })
    await make('Gone', { visibility: 'workspace', deletedAt: new Date() })
    const { id: resourceId } = await make('Let in')
    const named = { email: member.email, emailKey: member.email, accountId: member.accountId, role: 'viewer' }
    await app.db.collaborator.create({ data: { id: crypto.randomUUID(), resourceId, ...named } })
    const titles = async (who: typeof owner, query: object = {}) =>
      (await who.browser.get(listSessions, { query: { sort: 'title', ...query } })).results.map(({ title }) => title)
    expect(await titles(member)).toEqual(['Let in', 'Open', 'Shop'])
    expect(await titles(owner)).toEqual(['Let in', 'Open', 'Private', 'Shop'])
    expect(await titles(owner, { origin: 'remote' })).toEqual(['Shop'])
    expect(await titles(owner, { visibility: 'private' })).toEqual(['Let in', 'Private'])
    const { results } = await owner.browser.get(listSessions)
    expect(results.find(({ id }) => id === resourceId)?.reach).toEqual({ people: 1, links: 0 })
  })
})
