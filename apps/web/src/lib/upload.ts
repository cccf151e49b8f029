import type { Endpoint, ParamsOf, ReplyOf } from '@latchkey/contract'
import { newActionKey } from './action-keys.ts'
import { type AddressInput, addressOf } from './address-of.ts'
import { OfflineError } from './call-error.ts'
import { readProblem } from './read-problem.ts'
import { endSession, sessionNow } from './session-end.ts'

interface Upload<E extends Endpoint> {
  params: ParamsOf<E>
  file: File
  /** What goes with it. */
  fields?: Record<string, string>
  /** From 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
  /** The same for every attempt of one action. */
  idempotencyKey?: string
}

/** Sends one file and tells how far it is, which fetch does not. Rejects with a CallError, or the signal's reason. */
export function upload<E extends Endpoint>(endpoint: E, input: Upload<E>) {
  const { params, file, fields = {}, onProgress, signal, idempotencyKey = newActionKey() } = input
  return new Promise<ReplyOf<E>>((resolve, reject) => {
    const request = new XMLHttpRequest()
    const session = sessionNow()
    request.open(endpoint.method, addressOf<Endpoint>(endpoint, { params } as AddressInput<Endpoint>))
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('idempotency-key', idempotencyKey)
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total)
    }
    request.onload = () => resolve(readAnswer<E>(request, session))
    request.onerror = () => reject(new OfflineError('No answer came'))
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    const form = new FormData()
    // Before the file: the API knows them by the time that it comes.
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', file)
    request.send(form)
  })
}

async function readAnswer<E extends Endpoint>(request: XMLHttpRequest, session: number): Promise<ReplyOf<E>> {
  const { status, responseText } = request
  if (status >= 200 && status < 300) return JSON.parse(responseText) as ReplyOf<E>
  const headers = new Headers()
  const retryAfter = request.getResponseHeader('retry-after')
  if (retryAfter) headers.set('retry-after', retryAfter)
  const problem = await readProblem(new Response(responseText, { status, headers }))
  if (problem.code === 'unauthenticated') endSession(session)
  throw problem
}
