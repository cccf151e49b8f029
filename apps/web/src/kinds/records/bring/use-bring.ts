import { importRecords, listAudit, type ReplyOf } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type CallError, OfflineError, ProblemError } from '../../../lib/call-error.ts'
import { upload } from '../../../lib/upload.ts'
import { refreshAll } from '../../../lib/use-call.ts'
import { listAgain } from '../grid/record-cache.ts'

export type Brought = ReplyOf<typeof importRecords>
/** Column to key; null leaves it out. */
export type Mapping = Record<string, string | null>

export interface Bringing {
  /** From 0 to 1 while the file is sent. */
  progress: number
  isPreview: boolean
}

/** Sends a file, to be looked into or to be imported; a new wish, or leaving, stops the one under way. */
export function useBring(pipelineId: string) {
  const client = useQueryClient()
  const [under, setUnder] = useState<Bringing | null>(null)
  const [found, setFound] = useState<Brought | null>(null)
  const [problem, setProblem] = useState<CallError | null>(null)
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const send = async (file: File, mapping: Mapping | null, isPreview: boolean): Promise<Brought | undefined> => {
    stop.current?.abort()
    const own = new AbortController()
    stop.current = own
    setProblem(null)
    setUnder({ progress: 0, isPreview })
    const fields = { preview: String(isPreview), ...(mapping ? { mapping: JSON.stringify(mapping) } : {}) }
    const onProgress = (progress: number) => {
      if (stop.current === own) setUnder({ progress, isPreview })
    }
    try {
      const params = { id: pipelineId }
      const result = await upload(importRecords, { params, file, fields, onProgress, signal: own.signal })
      setFound(result)
      if (result.imported > 0) await Promise.all([listAgain(client, pipelineId), refreshAll(client, [listAudit])])
      return result
    } catch (error) {
      if (own.signal.aborted) return undefined
      if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
      setProblem(error)
      return undefined
    } finally {
      if (stop.current === own) setUnder(null)
    }
  }
  return {
    under,
    found,
    problem,
    look: (file: File, mapping: Mapping | null) => send(file, mapping, true),
    bring: (file: File, mapping: Mapping) => send(file, mapping, false),
    stop: () => stop.current?.abort(),
    clear: () => {
      stop.current?.abort()
      setFound(null)
      setProblem(null)
    },
  }
}
