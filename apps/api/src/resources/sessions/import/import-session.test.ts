import { importSession, listAudit, listSessionEntries, listSessions } from '@latchkey/contract'
import { describe, expect, it, vi } from 'vitest'
import { formOf } from '../../../testing/form.ts'
import { signUp } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'
import { importGate } from './import-gate.ts'

const app = await startTestApp()
const { browser } = await signUp(app)

const send = async (bytes: string | Uint8Array, fields: [string, string][] = [], name = 'Boiler talk.jsonl') =>
  browser.call(importSession, { form: await formOf(...fields, ['file', { name, bytes }]) })
const MIB = 1024 * 1024
const linesOf = (...lines: unknown[]) => lines.map((line) => JSON.stringify(line)).join('\n')

describe('a transcript', () => {
  it('becomes a session, whichever way its lines name things', async () => {
    const lines = linesOf(
      { role: 'user', body: 'Why?', created_at: '2026-03-01T10:00:00Z' },
      { role: 'assistant', content: 'So.', timestamp: '2026-03-01T10:01:00.5Z', model: 'kept out' },
      {
        role: 'tool',
        content: [
          { type: 'text', text: 'One' },
          { type: 'text', text: 'Two' },
        ],
      },
    )
    const { status, body } = await send(`\ufeff${lines.replace('\n', '\r\n\r\n  \n')}\n\n`, [['origin', 'remote']])
    expect([status, body]).toMatchObject([
      201,
      { title: 'Boiler talk', origin: 'remote', entries_total: 3, started_at: '2026-03-01T10:00:00.000Z' },
    ])
    const { results } = await browser.get(listSessionEntries, { params: { id: body.id } })
    expect(results.map(({ seq, role, body }) => [seq, role, body])).toEqual([
      [1, 'user', 'Why?'],
      [2, 'assistant', 'So.'],
      [3, 'tool', 'One\n\nTwo'],
    ])
    expect(results[1]?.created_at).toBe('2026-03-01T10:01:00.500Z')
    const [made] = (await browser.get(listAudit)).results
    expect([made?.action, made?.data]).toEqual([
      'session.created',
      { title: 'Boiler talk', origin: 'remote', entries: 3 },
    ])
  })

  it('keeps letters that are cut by a chunk of the file, and separators that end no line', async () => {
    const body = `${'ä€😀'.repeat(20_000)}\u2028end`
    const { body: made } = await send(linesOf({ role: 'user', body }, { role: 'user', body: `x${body}` }))
    const { results } = await browser.get(listSessionEntries, { params: { id: made.id } })
    expect(results.map((entry) => entry.body)).toEqual([body, `x${body}`])
  })

  it('has the title it is given, or its file’s name as a title can be', async () => {
    const line = linesOf({ role: 'user', body: 'Hi' })
    expect((await send(line, [['title', ' Mine ']])).body.title).toBe('Mine')
    expect((await send(line, [], 'a\u202etxt.b.jsonl')).body.title).toBe('a txt.b')
    expect((await send(line, [], '.jsonl')).body.title).toBe('Transcript')
    expect((await send(line, [], `${'n'.repeat(300)}.jsonl`)).body.title).toHaveLength(200)
  })

  it('of thousands is written whole', async () => {
    const lines = Array.from({ length: 2500 }, (_, i) => ({ role: 'user', body: `No. ${i + 1}` }))
    const { body } = await send(linesOf(...lines))
    const query = { sort: '-seq' as const, page_size: '1' as never }
    const { count, results } = await browser.get(listSessionEntries, { params: { id: body.id }, query })
    expect([count, results[0]?.seq, results[0]?.body]).toEqual([2500, 2500, 'No. 2500'])
  })

  it('of the most entries there may be is written whole, with a blank line after each', async () => {
    const { status, body } = await send('{"role":"user","body":"Hi"}\n\n'.repeat(100_000))
    expect([status, body.entries_total]).toEqual([201, 100_000])
  })

  it('may have lines as long and parts as many as there may be, and more in it that is not kept', async () => {
    const parts = Array.from({ length: 1000 }, () => ({ type: 'text', text: 'x' }))
    const line = { role: 'user', content: parts, deep: JSON.parse(`${'['.repeat(63)}${']'.repeat(63)}`), more: '' }
    line.more = 'y'.repeat(MIB - JSON.stringify(line).length)
    const { body } = await send(linesOf(line, line))
    expect(body.entries_total).toBe(2)
  })

  it('waits while two others are read, and is turned away where too many wait', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const others = [1, 2].map(() => importGate.through('elsewhere', () => held))
    const line = linesOf({ role: 'user', body: 'Hi' })
    const waiting = [1, 2, 3, 4].map(() => send(line))
    await vi.waitFor(() => expect(importGate.waiting).toBe(4), 60_000)
    const { status, problem, response } = await send(line)
    expect([status, problem.code, response.headers['retry-after']]).toEqual([503, 'unavailable', '2'])
    release()
    await Promise.all(others)
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([201, 201, 201, 201])
  })
})

describe('a transcript that cannot be read', () => {
  const counted = async () => (await browser.get(listSessions)).count

  it('names each bad line and writes nothing', async () => {
    const before = await counted()
    const good = { role: 'user', body: 'Hi' }
    const text = [
      JSON.stringify(good),
      '',
      '{"role":"user"',
      '[1]',
      JSON.stringify({ body: 'No role' }),
      JSON.stringify({ role: 'user' }),
      JSON.stringify({ role: 'user', content: [{ type: 'image', data: 'x' }] }),
      JSON.stringify({ ...good, timestamp: 'soon' }),
      JSON.stringify({ ...good, body: 'x'.repeat(100_001) }),
    ].join('\n')
    const { status, problem } = await send(text)
    expect([status, problem.code]).toEqual([422, 'validation_failed'])
    expect(problem.errors.map(({ path }) => path)).toEqual([3, 4, 5, 6, 7, 8, 9].map((n) => `line ${n}`))
    expect(problem.errors).toContainEqual({ path: 'line 3', message: 'Must be a JSON object' })
    expect(await counted()).toBe(before)
  })

  it('names the first twenty, and reads no further', async () => {
    const { status, problem } = await send('no\n'.repeat(200_001))
    expect([status, problem.errors.length, problem.errors.at(-1)?.path]).toEqual([422, 20, 'line 20'])
  })

  const good = '{"role":"user","body":"Hi"}\n'
  it.each([
    ['lists in lists', `${good}${'['.repeat(500_000)}${']'.repeat(500_000)}\n`, 'line 2', 'Nested too deep'],
    ['lists that do not end', `${good}${'['.repeat(500_000)}`, 'line 2', 'Nested too deep'],
    ['depth beside what is kept', `{"role":"u","body":"x","y":${'['.repeat(64)}${']'.repeat(64)}}`, 'line 1', 'Nested'],
    ['a line over a MiB', `${good}\n${' '.repeat(MIB + 1)}\n${good}`, 'line 3', 'Longer than 1 MB'],
    ['a last line over a MiB', good + 'x'.repeat(MIB + 1), 'line 2', 'Longer than 1 MB'],
    ['24 MB of brackets in one line', '['.repeat(12e6) + ']'.repeat(12e6), 'line 1', 'Longer than 1 MB'],
    ['24 MB of blank lines', '\n'.repeat(24e6), 'line 200001', 'At most 200,000 lines'],
    [
      'too many parts',
      good + linesOf({ role: 'user', content: Array(1001).fill({}) }),
      'line 2',
      'At most 1,000 parts',
    ],
  ])('because of %s', async (_, text, path, message) => {
    const { status, problem } = await send(text)
    expect([status, problem.errors]).toEqual([422, [{ path, message: expect.stringContaining(message) }]])
  })

  it.each([
    ['nothing in it', ''],
    ['blank lines only', '\n \n'],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['UTF-8 that ends too early', Buffer.from('{"role":"user","body":"ä"}').subarray(0, 24)],
  ])('because there is %s', async (_, bytes) => {
    const before = await counted()
    const { status, problem } = await send(bytes)
    expect([status, problem.errors[0]?.path]).toEqual([422, 'file'])
    expect(await counted()).toBe(before)
  })

  it('because the form is wrong', async () => {
    const line = linesOf({ role: 'user', body: 'Hi' })
    expect((await send(line, [['origin', 'moon']])).problem.errors[0]?.path).toBe('origin')
    expect((await send(line, [['visibility', 'public']])).problem.errors[0]?.path).toBe('visibility')
    const { status } = await browser.call(importSession, { form: await formOf(['title', 'None']) })
    expect(status).toBe(422)
  })
})
