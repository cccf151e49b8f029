import { addSessionEntry, createSession, getSession, listResourceAudit, listSessionEntries } from '@latchkey/contract'
import { makeTranscript } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { addMember, signUp } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'
import { entriesStatement } from './list-entries-of.ts'

const app = await startTestApp()
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

describe('an entry', () => {
  it('is added at the end, written down, and moves the session up', async () => {
    const { browser } = await signUp(app)
    const { id, updated_at } = await browser.get(createSession, { body: { title: 'Talk' } })
    const params = { id }
    const said = { role: 'user', body: 'Why?\n```sh\nls\n```', created_at: '2026-03-01T10:00:00Z' }
    const first = await browser.get(addSessionEntry, { params, body: said })
    expect(first).toMatchObject({ ...said, seq: 1, created_at: '2026-03-01T10:00:00.000Z' })
    await browser.get(addSessionEntry, { params, body: { role: 'assistant', body: 'So.' } })
    const now = await browser.get(getSession, { params })
    expect(now).toMatchObject({ entries_total: 2, started_at: '2026-03-01T10:00:00.000Z', version: 1 })
    expect(Date.parse(now.updated_at ?? '')).toBeGreaterThan(Date.parse(updated_at ?? ''))
    const { results } = await browser.get(listResourceAudit, { params })
    expect(results[0]).toMatchObject({ action: 'session.entry_added', data: { seq: 2, role: 'assistant' } })
    expect(results[1]?.data).toEqual({ entry_id: first.id, seq: 1, role: 'user' })
  })

  it.each([
    { role: 'user', body: '' },
    { role: 'user', body: ' \n\t' },
    { role: '', body: 'Hi' },
    { role: 'user', body: 'a\0b' },
    { role: 'user', body: 'x'.repeat(100_001) },
    { role: 'user', body: 'Hi', created_at: 'yesterday' },
    { role: 'user', body: 'Hi', seq: 7 },
  ])('has a role, a body and nothing else', async (body) => {
    const { browser } = await signUp(app)
    const { id } = await browser.get(createSession, { body: { title: 'Talk' } })
    expect((await browser.call(addSessionEntry, { params: { id }, body })).status).toBe(422)
    expect((await browser.get(listSessionEntries, { params: { id } })).count).toBe(0)
  })

  it('gets its own number however many come at once, without gaps', async () => {
    const owner = await signUp(app)
    const member = await addMember(app, owner, 'member')
    const { id } = await makeTranscript(
      app.db,
      { id: owner.workspaceId },
      { id: owner.accountId },
      {
        visibility: 'workspace',
        entries: [],
      },
    )
    const answers = await Promise.all(
      upTo(30).map((n) =>
        (n % 2 ? owner : member).browser.call(addSessionEntry, {
          params: { id },
          body: { role: 'user', body: `${n}` },
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(201))
    expect(answers.map(({ body }) => body.seq).sort((a, b) => a - b)).toEqual(upTo(30))
    const list = await owner.browser.get(listSessionEntries, { params: { id } })
    expect([list.count, list.results.map(({ seq }) => seq)]).toEqual([30, upTo(30)])
    expect(new Set(list.results.map(({ body }) => body)).size).toBe(30)
  })
})

describe('the list', async () => {
  const owner = await signUp(app)
  const entries = upTo(23).map((n) => ({ role: 'user', body: `No. ${n}` }))
  const { id } = await owner.browser.get(createSession, { body: { title: 'Talk', entries } })
  const list = (query: object = {}) => owner.browser.get(listSessionEntries, { params: { id }, query })
  const numbers = async (query: object) => (await list(query)).results.map(({ seq }) => seq)
  const down = (from: number, to: number) =>
    upTo(from)
      .slice(to - 1)
      .reverse()

  it('is paged by number, both ways, and its count is exact', async () => {
    const whole = await list()
    expect([whole.count, whole.results.map(({ body }) => body)]).toEqual([23, entries.map(({ body }) => body)])
    expect(await numbers({ page_size: '10', page: '1' })).toEqual(upTo(10))
    expect(await numbers({ page_size: '10', page: '3' })).toEqual([21, 22, 23])
    expect(await numbers({ page_size: '10', page: '4' })).toEqual([])
    expect(await numbers({ page_size: '10', sort: '-seq' })).toEqual(down(23, 14))
    expect(await numbers({ page_size: '10', sort: '-seq', page: '3' })).toEqual([3, 2, 1])
    expect(await numbers({ page_size: '10', sort: '-seq', page: '4' })).toEqual([])
  })

  it.each(['seq', '-seq'])('is read to its end by cursor: %s', async (sort) => {
    const seen: number[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ sort, page_size: '7', ...(cursor && { cursor }) })
      seen.push(...page.results.map(({ seq }) => seq))
      cursor = page.next_cursor
    } while (cursor)
    expect(seen).toEqual(sort === 'seq' ? upTo(23) : down(23, 1))
  })

  it('refuses what is no cursor', async () => {
    for (const cursor of [
      'x',
      Buffer.from('0').toString('base64url'),
      Buffer.from('9'.repeat(12)).toString('base64url'),
    ]) {
      const answer = await owner.browser.call(listSessionEntries, { params: { id }, query: { cursor } })
      expect(answer.status).toBe(422)
    }
  })

  it('of tens of thousands is read by its index, on every page and both ways', async () => {
    const { pool } = app.services
    const long = await makeTranscript(app.db, { id: owner.workspaceId }, { id: owner.accountId }, { entries: [] })
    await app.services.pool.query(
      `with made as (
         insert into session_entry (id, session_id, seq, role, body)
         select gen_random_uuid(), $1, n, 'user', 'No. ' || n from generate_series(1, 50000) n returning 1
       ) update session set entries_total = (select count(*) from made) where id = $1`,
      [long.id],
    )
    await pool.query('analyze session_entry; analyze session')
    const cursor = Buffer.from('49000').toString('base64url')
    for (const sort of ['seq', '-seq'] as const) {
      for (const query of [{}, { page: 900 }, { cursor }]) {
        const { text, values } = entriesStatement(long.id, { sort, ...query })
        const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain analyze ${text}`, values)
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
        expect(plan).not.toContain('Seq Scan on session_entry')
        expect(plan).toMatch(/(Index|Bitmap Heap) Scan[^\n]* on session_entry e [^\n]*actual[^\n]*rows=50/)
      }
    }
    const last = await owner.browser.get(listSessionEntries, {
      params: { id: long.id },
      query: { page: '1000' } as object,
    })
    expect([last.count, last.next_cursor, last.results.at(-1)?.body]).toEqual([50_000, null, 'No. 50000'])
  })
})
