import type { ErrorCode, Problem } from '@latchkey/contract'
import { waitWords } from '../lib/problem-words.ts'
import { words } from './words.ts'

export type Refusal = { code: ErrorCode | 'offline'; sentence: string; fields: Record<string, string> }
type Sent<T> = { reply: T; refusal?: undefined } | { reply?: undefined; refusal: Refusal }

/** XMLHttpRequest and not fetch: it tells how much of a photo has gone up. */
export function send<T>(
  method: 'GET' | 'POST' | 'PATCH',
  address: string,
  body?: FormData | object,
  onProgress?: (percent: number) => void,
  /** What is changed has to be as it was seen last. */
  version?: number,
): Promise<Sent<T>> {
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open(method, address)
    request.setRequestHeader('accept', 'application/json')
    if (body && !(body instanceof FormData)) request.setRequestHeader('content-type', 'application/json')
    if (version !== undefined) request.setRequestHeader('if-match', `"${version}"`)
    if (onProgress) {
      request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / Math.max(1, total)))
    }
    // An upload takes as long as it takes; anything else that stays silent is a dead line.
    request.timeout = body instanceof FormData ? 0 : 30_000
    request.onerror = request.ontimeout = () => done({ refusal: refusalOf({ code: 'offline' }, null) })
    request.onload = () => {
      const reply = readJson(request.responseText)
      if (request.status < 400) done({ reply: reply as T })
      else done({ refusal: refusalOf(reply as Partial<Problem>, request.getResponseHeader('retry-after')) })
    }
    request.send(body instanceof FormData ? body : body ? JSON.stringify(body) : null)
  })
}

const ended = words.notices.ended
const sentences: Partial<Record<Refusal['code'], string>> = {
  offline: words.notices.unavailable,
  unavailable: words.notices.unavailable,
  internal: words.notices.unavailable,
  wrong_password: words.notices.wrong_password,
  wrong_code: words.notices.wrong_code,
  validation_failed: words.notices.check_input,
  share_locked: words.notices.share_locked,
  too_large: words.notices.too_large,
  unsupported_type: words.notices.unsupported_type,
  not_found: ended,
  share_expired: ended,
  share_paused: ended,
  share_exhausted: ended,
}

export function refusalOf(
  { code = 'internal', errors = [] }: Partial<Pick<Problem, 'errors'>> & { code?: Refusal['code'] },
  retryAfter: string | null,
): Refusal {
  const limited = code === 'rate_limited' ? words.notices.limited(waitWords(Number(retryAfter) || 60)) : undefined
  return {
    code,
    sentence: limited ?? sentences[code] ?? words.notices.refused,
    fields: Object.fromEntries(errors.map(({ path, message }) => [path, message])),
  }
}

export function readJson(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return {}
  }
}
