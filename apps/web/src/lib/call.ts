import { type BodyOf, type Endpoint, type ReplyOf, takesIdempotencyKey } from '@latchkey/contract'
import { newActionKey } from './action-keys.ts'
import { type AddressInput, addressOf, type Part } from './address-of.ts'
import { OfflineError } from './call-error.ts'
import { readProblem } from './read-problem.ts'
import { endSession, sessionNow } from './session-end.ts'

export type CallInput<E extends Endpoint> = AddressInput<E> &
  Part<'body', BodyOf<E>> &
  (E['upload'] extends true ? { file: File } : { file?: undefined }) & {
    /** The version that the change rests on. */
    ifMatch?: number
    /** The same for every attempt of one action. */
    idempotencyKey?: string
    signal?: AbortSignal
    /** It goes out though the page may be closed the next moment. */
    keepalive?: boolean
    /** Told whether it was made now or was there already, where an endpoint answers both. */
    onStatus?: (status: number) => void
  }

/** The input of any endpoint, as the code below reads it. */
interface LooseInput {
  body?: unknown
  file?: File
  ifMatch?: number
  idempotencyKey?: string
  signal?: AbortSignal
  keepalive?: boolean
  onStatus?: (status: number) => void
}

export type Rest<E extends Endpoint> =
  Record<never, never> extends CallInput<E> ? [input?: CallInput<E>] : [input: CallInput<E>]

const patience = 30_000

/** The one client: an endpoint of the contract and its input in, its reply or a CallError out. */
export const createCall =
  (origin = '') =>
  async <E extends Endpoint>(endpoint: E, ...[given]: Rest<E>): Promise<ReplyOf<E>> => {
    const input = (given ?? {}) as LooseInput
    const session = sessionNow()
    const address = origin + addressOf<Endpoint>(endpoint, input as AddressInput<Endpoint>)
    const response = await send(address, requestOf(endpoint, input), input.signal)
    if (!response.ok) {
      const problem = await readProblem(response)
      if (problem.code === 'unauthenticated') endSession(session)
      throw problem
    }
    input.onStatus?.(response.status)
    const reply: unknown = endpoint.reply ? await readReply(response) : undefined
    return reply as ReplyOf<E>
  }

export const call = createCall()

/** The same, where TypeScript cannot see that the input fits because the endpoint is still open. */
export function callWith<E extends Endpoint>(
  endpoint: E,
  input: Rest<E>[0],
  more: Pick<LooseInput, 'signal' | 'idempotencyKey'>,
): Promise<ReplyOf<E>> {
  const whole = { ...input, ...more } as CallInput<E>
  return call(endpoint, ...([whole] as unknown as Rest<E>))
}

function requestOf(endpoint: Endpoint, input: LooseInput): RequestInit {
  const { body, file, ifMatch, idempotencyKey, signal, keepalive = false } = input
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`)
  if (takesIdempotencyKey(endpoint)) headers.set('idempotency-key', idempotencyKey ?? newActionKey())
  const payload = file ? formOf(file) : body === undefined ? null : JSON.stringify(body)
  // An upload takes as long as it takes; anything else that stays silent is a dead line.
  const limits = [signal, file ? undefined : AbortSignal.timeout(patience)].filter((limit) => limit !== undefined)
  return {
    method: endpoint.method,
    headers,
    body: payload,
    credentials: 'same-origin',
    signal: AbortSignal.any(limits),
    // Browsers refuse to keep more than 64 kB alive.
    keepalive: keepalive && typeof payload === 'string' && payload.length < 16_000,
  }
}

function formOf(file: File): FormData {
  const form = new FormData()
  form.set('file', file)
  return form
}

async function send(address: string, request: RequestInit, wanted: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(address, request)
  } catch (cause) {
    if (wanted?.aborted) throw cause
    throw new OfflineError('No answer came', { cause })
  }
}

/** An answer that breaks off half-way is no answer. */
async function readReply(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (cause) {
    throw new OfflineError('The answer broke off', { cause })
  }
}
