import { newActionKey } from '../../lib/action-keys.ts'
import { type CallError, OfflineError, ProblemError } from '../../lib/call-error.ts'
import { onForgetDrafts } from '../../lib/drafts.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { words } from './words.ts'

export interface Upload {
  key: number
  name: string
  /** From 0 to 1; null while it waits for those before it. */
  progress: number | null
  problem: string | null
  /** The file is as good as it was: the line or the server was not. */
  mayRetry: boolean
}

interface How {
  onProgress: (progress: number) => void
  signal: AbortSignal
  idempotencyKey: string
}

/** Brings one file to its thing, and shows it there. */
export type SendFile = (file: File, how: How) => Promise<unknown>

interface Chosen {
  file: File
  stop: AbortController
  /** The same for every attempt: what arrived without an answer does not arrive twice. */
  idempotencyKey: string
}

const largest = 25_000_000
let last = 0

/** Files on their way to one thing, one after the other, so that the first is there soon. None is forgotten by an error. */
export function createUploadLine() {
  const listeners = new Set<() => void>()
  const chosen = new Map<number, Chosen>()
  let uploads: readonly Upload[] = []
  let line = Promise.resolve()

  function become(next: readonly Upload[]) {
    uploads = next
    for (const listener of listeners) listener()
  }
  const change = (key: number, to: Partial<Upload>) =>
    become(uploads.map((one) => (one.key === key ? { ...one, ...to } : one)))
  function drop(key: number) {
    chosen.delete(key)
    become(uploads.filter((one) => one.key !== key))
  }
  async function attempt(key: number, send: SendFile) {
    const one = chosen.get(key)
    if (!one) return
    const { file, stop, idempotencyKey } = one
    change(key, { progress: 0 })
    try {
      const onProgress = (progress: number) => change(key, { progress })
      await send(file, { onProgress, signal: stop.signal, idempotencyKey })
      drop(key)
    } catch (error) {
      if (stop.signal.aborted) return
      if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
      change(key, { problem: problemWords(error, { typed: false }), mayRetry: mayRetry(error) })
    }
  }
  function queue(key: number, send: SendFile) {
    line = line.then(() => attempt(key, send)).catch(throwLater)
  }

  return {
    get: () => uploads,
    on(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    add(files: readonly File[], send: SendFile) {
      for (const file of files) {
        const key = ++last
        const problem = file.size > largest ? words.tooLarge : null
        become([...uploads, { key, name: file.name, progress: null, problem, mayRetry: false }])
        if (problem) continue
        chosen.set(key, { file, stop: new AbortController(), idempotencyKey: newActionKey() })
        queue(key, send)
      }
    },
    /** One of those that did not arrive, or all of them. */
    retry(keys: readonly number[], send: SendFile) {
      for (const { key } of uploads.filter(({ key, mayRetry }) => mayRetry && keys.includes(key))) {
        change(key, { progress: null, problem: null, mayRetry: false })
        queue(key, send)
      }
    },
    /** Stops it, or takes its refusal away. */
    cancel(key: number) {
      chosen.get(key)?.stop.abort()
      drop(key)
    },
  }
}

/** A fault of ours in one of them is reported, and does not hold those behind it. */
function throwLater(error: unknown) {
  queueMicrotask(() => {
    throw error
  })
}

const mayRetry = (error: CallError) =>
  error instanceof OfflineError || error.status >= 500 || error.status === 401 || error.retryAfter !== null

export type UploadLine = ReturnType<typeof createUploadLine>

const lines = new Map<string, UploadLine>()

/** Of each thing one, longer than its page stands: who goes elsewhere, or has to sign in again, loses none of them. */
export function uploadLineOf(id: string): UploadLine {
  const line = lines.get(id) ?? createUploadLine()
  lines.set(id, line)
  return line
}

onForgetDrafts(() => {
  for (const line of lines.values()) for (const { key } of line.get()) line.cancel(key)
  lines.clear()
})
