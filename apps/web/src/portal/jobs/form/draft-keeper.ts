import type { IntakeField } from '@latchkey/contract'
import { newActionKey } from '../../../lib/action-keys.ts'
import { type CallError, isProblem, OfflineError, ProblemError } from '../../../lib/call-error.ts'
import { waitBefore } from '../../../lib/live/back-off.ts'
import { absorbed, beginState, type DraftState, pendingOf, refusedBy } from './draft-state.ts'
import { type Changes, type DraftJob, emptyValues, valuesOf } from './draft-texts.ts'
import type { localCopies } from './local-copy.ts'

interface DraftCalls {
  create: (body: Changes, idempotencyKey: string) => Promise<DraftJob>
  save: (id: string, changes: Changes, ifMatch: number) => Promise<DraftJob>
  load: (id: string) => Promise<DraftJob>
}

interface Beginning {
  /** The one that is gone on with; null for a new one. */
  job: DraftJob | null
  calls: DraftCalls
  copies: Pick<ReturnType<typeof localCopies>, 'read' | 'keep' | 'drop'>
  /** Milliseconds after the last key. */
  pause?: number
}

const mostMerges = 5

/**
 * Keeps a draft on the server as it is typed: after each pause and each field, only what changed, resting on the version that
 * was read. What the server does not have yet lies in this browser too.
 */
export function createDraftKeeper({ job, calls, copies, pause = 800 }: Beginning) {
  const listeners = new Set<() => void>()
  const copy = copies.read(job?.id ?? null)
  let state = beginState(job, copy)
  let creating = copy?.creating ?? null
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  let wishes = 0
  let running: Promise<void> | undefined
  let mustBegin = false
  let isStopped = false

  function become(to: Partial<DraftState>) {
    state = { ...state, ...to }
    for (const listener of listeners) listener()
  }
  function keepCopy() {
    if (isStopped) return
    const { isEmpty, held } = pendingOf(state)
    const { id, base, texts } = state
    if (isEmpty && held.length === 0) copies.drop(id)
    else copies.keep(id, { base, texts, creating })
  }
  function later(wait: number) {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(run, wait)
  }
  /** Tried again by itself, each time a little later. */
  function goAway(error: CallError) {
    become({ away: error })
    if (isProblem(error, 'unauthenticated')) return
    later(isProblem(error) && error.retryAfter !== null ? error.retryAfter * 1000 : waitBefore(attempt))
    attempt += 1
  }

  async function send(changes: Changes) {
    if (state.id !== null) {
      const { version, ...saved } = await calls.save(state.id, changes, state.base.version)
      return become({ base: { version, values: valuesOf(saved) } })
    }
    creating ??= { key: newActionKey(), body: changes }
    keepCopy()
    const { id, version, ...made } = await calls.create(creating.body, creating.key)
    creating = null
    if (!isStopped) copies.drop(null)
    become({ id, base: { version, values: valuesOf(made) } })
    // The rest, of what was typed while it was made.
    wishes += 1
  }

  /** Whether it is of use to go on at once. */
  async function mend(error: CallError, isLast: boolean): Promise<boolean> {
    if (isProblem(error, 'version_conflict') && state.id !== null && !isLast) {
      become(absorbed(state, await calls.load(state.id)))
      return state.end === null
    }
    if (isProblem(error, 'not_found')) become({ end: 'gone' })
    else if (isProblem(error, 'unauthenticated') || willPass(error)) goAway(error)
    else {
      // It was not begun: it may be, with another body.
      creating = null
      const refused = refusedBy(state, error)
      become(refused ?? { problem: error })
      return refused !== null
    }
    return false
  }

  async function once() {
    for (let merges = 0; ; merges += 1) {
      const { changes, isEmpty } = pendingOf(state)
      const isBegun = state.id !== null || !mustBegin
      if (state.end !== null || (isEmpty && isBegun && creating === null)) return become({ away: null })
      try {
        await send(changes)
        attempt = 0
        return become({ away: null, problem: null })
      } catch (error) {
        if (!(await mend(known(error), merges === mostMerges))) return
      }
    }
  }

  async function loop() {
    become({ isSaving: true })
    try {
      for (let seen = -1; seen !== wishes && !isStopped; ) {
        seen = wishes
        await once().catch(loadFailed)
      }
    } finally {
      running = undefined
      become({ isSaving: false, judged: [...new Set([...state.judged, ...pendingOf(state).held])] })
      keepCopy()
    }
  }
  /** What stands now could not be read either. */
  function loadFailed(error: unknown) {
    if (isProblem(error, 'not_found')) become({ end: 'gone' })
    else goAway(known(error))
  }
  function run(): Promise<void> {
    clearTimeout(timer)
    wishes += 1
    running ??= loop()
    return running
  }
  function stop() {
    isStopped = true
    clearTimeout(timer)
  }

  return {
    get: () => state,
    on(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    type(field: IntakeField, text: string) {
      const judged = state.judged.filter((one) => one !== field)
      become({ texts: { ...state.texts, [field]: text }, problem: null, judged })
      keepCopy()
      later(pause)
    },
    /** It was left: what is wrong with it may be said. */
    judge(field: IntakeField) {
      if (!state.judged.includes(field)) become({ judged: [...state.judged, field] })
    },
    /** Now, and all of what was typed until now. */
    save: run,
    /** Saves it, though nothing may stand in it yet. */
    begin() {
      mustBegin = true
      return run()
    },
    /** The line may be back. */
    retry() {
      attempt = 0
      if (state.away) void run()
    },
    /** It was read anew. */
    take(now: DraftJob) {
      if (running || now.id !== state.id || now.version <= state.base.version) return
      become(absorbed(state, now))
      void run()
    },
    /** Reads what stands on the server now. */
    async look() {
      if (state.id === null) return
      await calls.load(state.id).then((now) => become(absorbed(state, now)), loadFailed)
    },
    refuse: (error: CallError) => become(refusedBy(state, error) ?? {}),
    /** What is typed here becomes a draft of its own. */
    anew() {
      copies.drop(state.id)
      become({ id: null, base: { version: 0, values: emptyValues }, end: null, together: null })
      return run()
    },
    heardOf: () => become({ together: null, isRestored: false }),
    /** Another keeper goes on with it. */
    stop,
    /** Nothing of it is to be kept any more. */
    close() {
      stop()
      copies.drop(state.id)
    },
    isUnsaved: () => !pendingOf(state).isEmpty,
  }
}

export type DraftKeeper = ReturnType<typeof createDraftKeeper>

const willPass = (error: CallError) => error instanceof OfflineError || error.status >= 500 || error.retryAfter !== null

/** A fault of ours stays a fault. */
function known(error: unknown): CallError {
  if (error instanceof ProblemError || error instanceof OfflineError) return error
  throw error
}
