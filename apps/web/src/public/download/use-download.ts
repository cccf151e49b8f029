import { useRef, useState } from 'react'
import { words } from '../words.ts'

/** More than that the browser saves piece by piece, as it does any download, and shows by itself how far it is. */
const MOST_HELD = 50_000

type Told = { saved?: string; code?: string; problem?: string }

/** A download that tells how far it is. What it takes is loaded with the first. */
export function useDownload(count: number) {
  const [bytes, setBytes] = useState<number | null>(null)
  const [told, setTold] = useState<Told>({})
  const stopping = useRef<AbortController>(null)

  async function start(address: string) {
    if (bytes !== null) return
    const controller = new AbortController()
    stopping.current = controller
    setTold({})
    setBytes(0)
    setTold(await fetched(address, setBytes, controller.signal))
    setBytes(null)
  }

  return { bytes, ...told, start: count > MOST_HELD ? null : start, stop: () => stopping.current?.abort() }
}

async function fetched(address: string, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<Told> {
  const part = await import('./download.ts').catch(() => null)
  if (!part) return { problem: words.page.part }
  const got = await part.download(address, onProgress, signal)
  if (signal.aborted) return {}
  if ('refusal' in got) return { code: got.refusal.code, problem: got.refusal.sentence }
  part.saveFile(got)
  return { saved: got.name }
}
