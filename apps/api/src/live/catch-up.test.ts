import { addSessionEntry, type LiveEvent, updateRepairRequest } from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { makeTranscript } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { type Live, openLive } from '../testing/open-live.ts'
import { openShop } from '../testing/open-shop.ts'
import { signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()
const owner = await signUp(app)
const shop = { id: owner.workspaceId }
const maker = { id: owner.accountId }

/** What a client keeps: no entry twice, and how far it has seen. */
function createClient() {
  const seen = new Map<string, number>()
  let cursor = '0'
  const take = ({ id, cursor: at, data, event }: LiveEvent) => {
    const reached = event === 'watching' ? String(data.cursor) : at
    if (reached && BigInt(reached) > BigInt(cursor)) cursor = reached
    if (id && event === 'session.entry_added') seen.set(id, Number(data.seq))
  }
  return {
    cursor: () => cursor,
    seqs: () => [...seen.values()].sort((a, b) => a - b),
    listen(live: Live) {
      live.socket.on('message', (data) => take(JSON.parse(data.toString())))
    },
  }
}

it('loses nothing and doubles nothing over broken connections, while others write', async () => {
  const { id } = await makeTranscript(app.db, shop, maker, { entries: [] })
  const client = createClient()
  const ENTRIES = 120
  let isWriting = true
  const writers = Promise.all(
    [0, 1, 2].map(async () => {
      for (let n = 0; n < ENTRIES / 3; n++)
        await owner.browser.get(addSessionEntry, { params: { id }, body: { role: 'user', body: `${n}` } })
    }),
  ).finally(() => {
    isWriting = false
  })
  let connections = 0
  while (isWriting) {
    const live = await openLive(app, owner.browser)
    connections++
    client.listen(live)
    await live.watch({ watch: id, ...(client.cursor() !== '0' && { after: client.cursor() }) })
    await live.next('session.entry_added').then(() => live.socket.terminate())
    await live.closed
    if (connections === 1) continue
    // A while without anybody there.
    await owner.browser.get(addSessionEntry, { params: { id }, body: { role: 'user', body: 'while away' } })
  }
  await writers
  const live = await openLive(app, owner.browser)
  client.listen(live)
  await live.watch({ watch: id, after: client.cursor() })
  const total = await app.db.sessionEntry.count({ where: { sessionId: id } })
  const first = client.seqs()[0] ?? 0
  expect(first).toBeGreaterThan(0)
  expect(client.seqs()).toEqual(Array.from({ length: total - first + 1 }, (_, n) => first + n))
  expect(connections).toBeGreaterThan(1)
})

it('sends again what was committed late under an earlier number', async () => {
  const { id } = await makeTranscript(app.db, shop, maker)
  const live = await openLive(app, owner.browser)
  await live.watch({ watch: id })
  const late = newId()
  const entry = { workspaceId: shop.id, resourceId: id, actorKind: 'system', action: 'session.changed', data: {} }
  const written = Promise.withResolvers<void>()
  const seen = Promise.withResolvers<void>()
  const slow = app.db.$transaction(async (tx) => {
    await tx.auditEntry.create({ data: { id: late, ...entry }, select: { id: true } })
    written.resolve()
    await seen.promise
  })
  await written.promise
  await owner.browser.get(addSessionEntry, { params: { id }, body: { role: 'user', body: 'quick' } })
  const { cursor = '' } = await live.next('session.entry_added')
  await live.close()
  seen.resolve()
  await slow

  const back = await openLive(app, owner.browser)
  await back.watch({ watch: id, after: cursor })
  expect(back.frames.map(({ id }) => id)).toContain(late)
})

it('says to look anew where more was missed than is sent', async () => {
  const { id } = await makeTranscript(app.db, shop, maker)
  const rows = Array.from({ length: 501 }, () => ({ id: newId(), resourceId: id, actorKind: 'system' }))
  await app.db.auditEntry.createMany({ data: rows.map((row) => ({ ...row, action: 'session.changed', data: {} })) })
  const live = await openLive(app, owner.browser)
  const { data } = await live.watch({ watch: id, after: '0' })
  expect(live.frames.map(({ event }) => event)).toEqual(['resync', 'watching'])
  const { seq } = await app.db.auditEntry.findFirstOrThrow({ where: { resourceId: id }, orderBy: { seq: 'desc' } })
  expect(data.cursor).toBe(String(seq))
  await live.watch({ watch: id, after: data.cursor as string })
  expect(live.frames.filter(({ id }) => id)).toHaveLength(200)
})

it('shows a share as it is to whoever comes back after it changed, and to nobody else', async () => {
  const { browser, request, share } = await openShop(app)
  const { token } = await share()
  const now = new Date()
  const change = (title: string, version: number) =>
    browser.get(updateRepairRequest, {
      params: { id: request.id },
      body: { title },
      headers: { 'if-match': `"${version}"` },
    })
  const live = await openLive(app)
  const later = new Date(now.getTime() + 60_000).toISOString()
  await live.watch({ watch_share: token, since: later })
  expect(live.frames.map(({ event }) => event)).toEqual(['watching'])
  await change('Dripping tap', request.version)
  await live.watch({ watch_share: token, since: now.toISOString() })
  const content = live.frames.findLast(({ event }) => event === 'content.changed')?.data.content
  expect(content).toMatchObject({ title: 'Dripping tap' })
  await live.watch({ watch_share: token, since: '2020-01-01' })
  expect(live.frames.slice(-2).map(({ event }) => event)).toEqual(['resync', 'watching'])
})
