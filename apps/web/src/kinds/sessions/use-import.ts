import { importSession, listAudit, listSessions, type Origin, type ReplyOf } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type CallError, OfflineError, ProblemError } from '../../lib/call-error.ts'
import { upload } from '../../lib/upload.ts'
import { refreshAll } from '../../lib/use-call.ts'

interface ImportWish {
  file: File
  title: string
  origin: Origin
}

/** Sends a transcript; the one that is on its way can be stopped, and is when its dialog goes. */
export function useImport(onDone: (session: ReplyOf<typeof importSession>) => unknown) {
  const client = useQueryClient()
  // From 0 to 1 while it is sent; null while nothing is on its way.
  const [progress, setProgress] = useState<number | null>(null)
  const [problem, setProblem] = useState<CallError | null>(null)
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const send = async ({ file, title, origin }: ImportWish) => {
    stop.current = new AbortController()
    const { signal } = stop.current
    const fields = { ...(title.trim() ? { title: title.trim() } : {}), origin }
    setProblem(null)
    setProgress(0)
    try {
      const made = await upload(importSession, { params: undefined, file, fields, onProgress: setProgress, signal })
      await refreshAll(client, [listSessions, listAudit])
      await onDone(made)
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
      setProblem(error)
    } finally {
      if (stop.current?.signal === signal) setProgress(null)
    }
  }
  return { progress, problem, clear: () => setProblem(null), send, stop: () => stop.current?.abort() }
}
