import type { addJobFile, addRepairFile } from '@latchkey/contract'
import { useRef, useState } from 'react'
import { OfflineError, ProblemError } from '../../lib/call-error.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { upload } from '../../lib/upload.ts'
import { words } from './words.ts'

export type AddFile = typeof addRepairFile | typeof addJobFile

export interface Upload {
  key: number
  name: string
  /** From 0 to 1; null while it waits for those before it. */
  progress: number | null
  problem: string | null
}

const largest = 25_000_000
let last = 0

/** One file after the other, so that the first is there soon. What was refused stays with its reason until dismissed. */
export function useUploads(addFile: AddFile, id: string, onAdded: () => Promise<unknown>) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const stops = useRef(new Map<number, AbortController>())
  const line = useRef(Promise.resolve())

  const change = (key: number, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const drop = (key: number) => setUploads((all) => all.filter((one) => one.key !== key))

  const send = async (key: number, file: File, signal: AbortSignal) => {
    if (signal.aborted) return
    change(key, { progress: 0 })
    try {
      const onProgress = (progress: number) => change(key, { progress })
      await upload(addFile, { params: { id }, file, onProgress, signal })
      await onAdded()
      drop(key)
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
      change(key, { problem: problemWords(error, { typed: false }) })
    }
  }

  return {
    uploads,
    add: (files: readonly File[]) => {
      for (const file of files) {
        const key = ++last
        const stop = new AbortController()
        stops.current.set(key, stop)
        const problem = file.size > largest ? words.tooLarge : null
        setUploads((all) => [...all, { key, name: file.name, progress: null, problem }])
        if (!problem) line.current = line.current.then(() => send(key, file, stop.signal))
      }
    },
    /** Stops it, or takes its refusal away. */
    cancel: (key: number) => {
      stops.current.get(key)?.abort()
      drop(key)
    },
  }
}
