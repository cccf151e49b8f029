import type { ErrorCode } from '@latchkey/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OfflineError, ProblemError } from '../../../lib/call-error.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import { type Changes, type DraftJob, emptyValues } from './draft-texts.ts'
import type { LocalCopy } from './local-copy.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const problem = (code: ErrorCode, status: number, errors: { path: string; message: string }[] = []) =>
  new ProblemError({ code, status, title: code, detail: '', errors }, null)

/** A server that has one draft at most, and a browser's storage. */
function begin({ has }: { has?: Changes } = {}) {
  const made = { id: 'one', status: 'draft', version: 1, ...emptyValues, ...has } as DraftJob
  let job: DraftJob | null = has ? made : null
  const sent: unknown[] = []
  const stored = new Map<string | null, LocalCopy>()
  const server = { fails: [] as Error[] }
  const answer = (call: unknown, change: () => DraftJob) => {
    sent.push(call)
    const failure = server.fails.shift()
    if (failure) return Promise.reject(failure)
    job = change()
    return Promise.resolve(job)
  }
  const open = () =>
    createDraftKeeper({
      job,
      calls: {
        create: (body, key) => answer(['create', body, key], () => ({ ...made, ...body }) as DraftJob),
        save: (_, changes, version) =>
          answer(['save', changes, version], () => ({ ...job, ...changes, version: version + 1 }) as DraftJob),
        load: () => Promise.resolve(job as DraftJob),
      },
      copies: {
        read: (id) => stored.get(id) ?? null,
        keep: (id, copy) => stored.set(id, structuredClone(copy)),
        drop: (id) => stored.delete(id),
      },
    })
  const elsewhere = (to: object) => {
    job = { ...(job as DraftJob), ...to, version: (job?.version ?? 0) + 1 }
  }
  return { keeper: open(), open, sent, stored, server, elsewhere, now: () => job }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('a draft', () => {
  it('is begun with the first pause, and from then on each pause saves what changed', async () => {
    const { keeper, sent, stored } = begin()
    keeper.type('title', 'Ga')
    await pass(500)
    keeper.type('title', 'Gate')
    expect(stored.get(null)?.texts.title).toBe('Gate')
    await pass(700)
    expect(sent).toEqual([])
    await pass(200)
    expect(sent).toEqual([['create', { title: 'Gate' }, expect.any(String)]])
    expect([keeper.get().id, stored.size]).toEqual(['one', 0])
    keeper.type('material', 'Oak')
    keeper.type('quantity', 'two')
    await pass(900)
    expect(sent[1]).toEqual(['save', { material: 'Oak' }, 1])
    expect(keeper.get()).toMatchObject({ judged: ['quantity'], isSaving: false, base: { version: 2 } })
    expect(stored.get('one')?.texts.quantity).toBe('two')
  })

  it('is begun once, though the answer is lost and more is typed meanwhile', async () => {
    const { keeper, sent, server } = begin()
    server.fails.push(new OfflineError('No answer came'))
    keeper.type('title', 'Gate')
    await pass(900)
    expect(keeper.get().away).toBeInstanceOf(OfflineError)
    keeper.type('title', 'Garden gate')
    await pass(900)
    const [, , key] = sent[0] as unknown[]
    expect(sent).toEqual([
      ['create', { title: 'Gate' }, key],
      ['create', { title: 'Gate' }, key],
      ['save', { title: 'Garden gate' }, 1],
    ])
    expect(keeper.get().away).toBeNull()
  })

  it('is tried again by itself, later each time, and at once when the line is back', async () => {
    const { keeper, sent, server } = begin({ has: {} })
    server.fails.push(new OfflineError(''), new OfflineError(''))
    keeper.type('title', 'Gate')
    await pass(800)
    await pass(1000)
    expect(sent).toHaveLength(2)
    keeper.retry()
    await pass(0)
    expect(sent).toHaveLength(3)
    expect(keeper.get()).toMatchObject({ away: null, base: { values: { title: 'Gate' } } })
  })

  it('that another device changed is put together, and saved', async () => {
    const { keeper, sent, server, elsewhere, now } = begin({ has: { title: 'Gate' } })
    elsewhere({ title: 'Iron gate', material: 'Iron' })
    server.fails.push(problem('version_conflict', 412))
    keeper.type('title', 'Garden gate')
    await pass(900)
    expect(sent.at(-1)).toEqual(['save', { title: 'Garden gate' }, 2])
    expect(now()).toMatchObject({ title: 'Garden gate', material: 'Iron' })
    expect(keeper.get().together).toEqual({ taken: ['material'], kept: ['title'] })
  })

  it('saves the rest where the server refuses one field', async () => {
    const { keeper, sent, server } = begin({ has: {} })
    server.fails.push(problem('validation_failed', 422, [{ path: 'job_type', message: 'Must be one of: repair' }]))
    keeper.type('job_type', 'magic')
    keeper.type('material', 'Oak')
    await pass(900)
    expect(sent.at(-1)).toEqual(['save', { material: 'Oak' }, 1])
    expect(keeper.get()).toMatchObject({ judged: ['job_type'], refused: { job_type: { text: 'magic' } } })
  })

  it('comes back from this browser’s copy when it was not saved', async () => {
    const { keeper, open, server, elsewhere, stored, now } = begin({ has: { title: 'Gate' } })
    server.fails.push(problem('unauthenticated', 401))
    keeper.type('title', 'Garden gate')
    await pass(900)
    keeper.stop()
    elsewhere({ material: 'Iron' })
    const again = open()
    expect(again.get()).toMatchObject({ isRestored: true, texts: { title: 'Garden gate', material: 'Iron' } })
    await again.save()
    expect([now()?.title, stored.size]).toEqual(['Garden gate', 0])
  })

  it('that was discarded elsewhere can be kept as a new one; handed in, it takes nothing more', async () => {
    const { keeper, sent, server, elsewhere } = begin({ has: { title: 'Gate' } })
    server.fails.push(problem('not_found', 404))
    keeper.type('material', 'Oak')
    await pass(900)
    expect(keeper.get().end).toBe('gone')
    await keeper.anew()
    expect(sent.at(-1)).toEqual(['create', { title: 'Gate', material: 'Oak' }, expect.any(String)])
    elsewhere({ status: 'submitted' })
    server.fails.push(problem('version_conflict', 412))
    keeper.type('material', 'Iron')
    await pass(900)
    expect(keeper.get()).toMatchObject({ end: { status: 'submitted' }, texts: { material: 'Iron' } })
    expect(sent).toHaveLength(3)
  })
})
