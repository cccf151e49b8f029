import {
  addComment,
  addPublicComment,
  addRepairFile,
  addRepairUpdate,
  addSessionEntry,
  changeCollaboratorRole,
  createShare,
  respondToShare,
  setVisibility,
  updateRepairRequest,
  updateShare,
} from '@latchkey/contract'
import { makeRepairRequest, makeShare, makeTranscript } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { formOf } from '../testing/form.ts'
import { type Live, openLive } from '../testing/open-live.ts'
import { signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

/** Stands in every field that must not leave. */
const MARK = 'Zq7Leak'

const app = await startTestApp({ LIMITS: 'register=1000/1h,login=1000/15m,outsider=1000/1h' })
const owner = await signUp(app, `${MARK} Olive`)
await app.db.account.update({ where: { id: owner.accountId }, data: { email: `${MARK}@example.test` } })
const shop = { id: owner.workspaceId }
const maker = { id: owner.accountId }

async function invite(resourceId: string, role: 'viewer' | 'contributor', name = `${MARK} Cora`) {
  const person = await signUp(app, name, null)
  const { accountId } = person
  const named = { email: `${MARK}.${accountId}@example.test`, emailKey: accountId, accountId, role }
  const row = await app.db.collaborator.create({ data: { id: crypto.randomUUID(), resourceId, ...named } })
  return { ...person, collaborator: row }
}

const eventsOf = (live: Live) => live.frames.filter(({ event }) => !['watching', 'presence'].includes(event))
const textOf = (live: Live) => JSON.stringify(live.frames.filter(({ event }) => event !== 'presence'))

/** Everything that can happen to a repair request, with the mark wherever only the shop should read it. */
async function stir(request: { id: string; version: number }, token: string) {
  const params = { id: request.id }
  const { browser } = owner
  const { version } = await browser.get(updateRepairRequest, {
    params,
    body: { title: 'Dripping tap', priority: 'high' },
    headers: { 'if-match': `"${request.version}"` },
  })
  await browser.get(addRepairUpdate, { params, body: { body: 'Seen', status: 'in_progress' } })
  await browser.get(addComment, { params, body: { body: `${MARK} said` } })
  await app.browser().get(addPublicComment, { params: { token }, body: { body: `${MARK} too`, author_name: MARK } })
  await browser.get(addRepairFile, { params, form: await formOf(['file', { name: `${MARK}.txt`, bytes: 'a' }]) })
  const notes = { notes: MARK, intended_recipient_email: `${MARK}@example.test` }
  const made = await browser.get(createShare, { params, body: notes })
  await browser.get(updateShare, { params: { share: made.id }, body: { notes: `${MARK} other` } })
  const offer = { name: MARK, email: `${MARK}@example.test`, company: MARK, decision: 'accept' as const, message: MARK }
  const fields = Object.entries(offer).map((field) => field as [string, string])
  const form = await formOf(...fields, ['file', { name: `${MARK} offer.txt`, bytes: 'b' }])
  await app.browser().get(respondToShare, { params: { token }, form })
  return version
}

describe('a repair request', async () => {
  const request = await makeRepairRequest(app.db, shop, maker, { visibility: 'workspace' })
  await app.db.repairRequest.update({ where: { id: request.id }, data: { description: 'It drips' } })
  const { token } = await makeShare(app.db, request, { accessMode: 'comment', notes: MARK })
  const looks = await makeShare(app.db, request, { notes: MARK })
  const viewer = await invite(request.id, 'viewer')
  const contributor = await invite(request.id, 'contributor')
  const ours = await openLive(app, owner.browser)
  const byId = [await openLive(app, viewer.browser), await openLive(app, contributor.browser)]
  for (const live of [ours, ...byId]) await live.watch({ watch: request.id })
  const [comments, only] = [await openLive(app), await openLive(app)]
  await comments.watch({ watch_share: token })
  await only.watch({ watch_share: looks.token })
  await stir(request, token)
  await ours.next('response.made')
  for (const live of [...byId, comments, only]) await live.settled()

  it('reaches the shop as the audit has it', async () => {
    const entries = await app.db.auditEntry.findMany({ where: { resourceId: request.id }, orderBy: { seq: 'asc' } })
    const told = ours.frames.filter(({ id }) => id)
    expect(told.map(({ id, event, data }) => ({ id, event, data }))).toEqual(
      entries.map(({ id, action, data }) => ({ id, event: action, data })),
    )
    expect(textOf(ours)).toContain(MARK)
  })

  it('reaches a viewer as what they may see, and nobody’s name', () => {
    const [live] = byId as [Live]
    expect(textOf(live)).not.toContain(MARK)
    expect(eventsOf(live).map(({ event, data, actor }) => [event, Object.keys(data), actor?.name ?? null])).toEqual([
      ['repair_request.changed', [], null],
      ['repair_request.update_added', ['update_id', 'status'], null],
      ['comment.added', ['comment_id'], null],
      ['comment.added', ['comment_id'], null],
      ['file.added', ['file_id'], null],
      ['refused', [], null],
    ])
  })

  it('reaches a contributor with the names of those who work on it, as comments do', () => {
    const live = byId[1] as Live
    const names = eventsOf(live).map(({ actor }) => actor?.name ?? null)
    const olive = `${MARK} Olive`
    expect(names).toEqual([olive, olive, olive, null, olive, null])
    expect(textOf(live).replaceAll(olive, '')).not.toContain(MARK)
    expect(textOf(live)).not.toContain('@')
  })

  it('reaches a share as its public view, and comments where the mode has them', () => {
    for (const live of [comments, only]) {
      expect(textOf(live)).not.toContain(MARK.concat('@'))
      expect(textOf(live)).not.toContain(request.id)
      const kinds = new Set(eventsOf(live).map(({ event }) => event))
      expect([...kinds].sort()).toEqual(
        ['refused', ...(live === comments ? ['comment.added'] : []), 'content.changed'].sort(),
      )
      const last = live.frames.findLast(({ event }) => event === 'content.changed')
      const { files, ...content } = (last?.data.content ?? {}) as { files: { name: string }[]; title: string }
      expect(content.title).toBe('Dripping tap')
      // A file that was added to what is shown is shown, by its name; nothing else of ours is.
      expect(files.map(({ name }) => name)).toEqual([`${MARK}.txt`])
      const rest = JSON.stringify(content)
      expect(rest).not.toContain(MARK)
      expect(rest).not.toContain(owner.accountId)
    }
    expect(comments.frames.find(({ event }) => event === 'comment.added')?.data).toEqual({})
  })
})

describe('a public session', async () => {
  const session = await makeTranscript(app.db, shop, maker, { visibility: 'public' })
  const reader = await signUp(app, `${MARK} Rita`, null)
  const contributor = await invite(session.id, 'contributor', 'Carl')
  const other = await invite(session.id, 'contributor', 'Cleo')
  const { token } = await makeShare(app.db, session)
  const [reads, works, works2, shared] = [
    await openLive(app, reader.browser),
    await openLive(app, contributor.browser),
    await openLive(app, other.browser),
    await openLive(app),
  ]
  for (const live of [reads, works, works2]) await live.watch({ watch: session.id })
  await shared.watch({ watch_share: token })
  const params = { id: session.id }
  await contributor.browser.get(addSessionEntry, { params, body: { role: 'user', body: `${MARK} body` } })
  await owner.browser.get(changeCollaboratorRole, {
    params: { ...params, collaborator_id: contributor.collaborator.id },
    body: { role: 'viewer' },
    headers: { 'if-match': `"${contributor.collaborator.version}"` },
  })
  await owner.browser.get(setVisibility, { params, body: { visibility: 'private' } })
  await reads.next('access.ended')
  await works.next('visibility.changed')
  await works2.next('visibility.changed')

  it('reaches readers without names, until it is no longer theirs', () => {
    expect(eventsOf(reads).map(({ event }) => event)).toEqual(['session.entry_added', 'access.ended'])
    expect(Object.keys(eventsOf(reads)[0]?.data ?? {})).toEqual(['entry_id', 'seq', 'role'])
    expect(textOf(reads)).not.toContain(MARK)
    expect(textOf(reads)).not.toContain('Carl')
  })

  it('tells people of their own role only', () => {
    const events = (live: Live) => eventsOf(live).map(({ event, data }) => ({ event, data }))
    expect(events(works).slice(1)).toEqual([
      { event: 'collaborator.role_changed', data: { from: 'contributor', to: 'viewer' } },
      { event: 'visibility.changed', data: { to: 'private' } },
    ])
    expect(events(works2).map(({ event }) => event)).toEqual(['session.entry_added', 'visibility.changed'])
    expect(eventsOf(works)[0]?.actor).toEqual({ name: 'Carl', is_me: true })
    expect(eventsOf(works2)[0]?.actor).toEqual({ name: 'Carl', is_me: false })
  })

  it('reaches a share without what was said: that is asked for', () => {
    expect(shared.frames.findLast(({ event }) => event === 'content.changed')?.data).toEqual({
      content: { title: session.title, origin: 'local', entries_total: 2, started_at: expect.any(String) },
    })
    expect(textOf(shared)).not.toContain(MARK)
  })
})
