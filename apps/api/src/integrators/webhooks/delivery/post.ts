import { lookup as resolve } from 'node:dns'
import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isClosedAddress, isClosedHost } from './closed-addresses.ts'

const LONGEST_MS = 15_000
/** So much of what the other side says is kept. */
const EXCERPT = 200

type Letter = {
  url: string
  headers: Record<string, string>
  body: string
  allowPrivate: boolean
  longestMs?: number
}

/** What the other side answered, or why nothing came. */
export type Answer = { code: number | null; error: string | null; durationMs: number }

class ClosedAddress extends Error {}

/** One request, no redirects, no connection kept. Never throws. */
export async function post(letter: Letter): Promise<Answer> {
  const began = performance.now()
  const since = () => Math.round(performance.now() - began)
  try {
    const { code, excerpt } = await send(letter)
    return { code, error: complaintOf(code, excerpt), durationMs: since() }
  } catch (error) {
    return { code: null, error: inWords(error), durationMs: since() }
  }
}

type Received = { code: number; excerpt: string }

function send({ url, headers, body, allowPrivate, longestMs = LONGEST_MS }: Letter) {
  const { promise, resolve: done, reject } = Promise.withResolvers<Received>()
  const to = new URL(url)
  if (!allowPrivate && (to.protocol !== 'https:' || isClosedHost(to.hostname))) throw new ClosedAddress()
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    agent: false,
    signal: AbortSignal.timeout(longestMs),
    ...(!allowPrivate && { lookup: resolveOpen }),
  }
  const request = (to.protocol === 'https:' ? requestSecure : requestPlain)(to, options)
  request.on('response', (response) => excerptOf(response).then(done, reject))
  request.on('error', reject)
  request.end(body)
  // The rest of a long answer is not waited for.
  return promise.finally(() => request.destroy())
}

/** What is connected to is what was looked at: the name is asked for once. */
const resolveOpen: NonNullable<RequestOptions['lookup']> = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0)
    if (found.some(({ address }) => isClosedAddress(address))) return callback(new ClosedAddress(), '', 0)
    if (options.all) return callback(null, found)
    callback(null, found[0]?.address ?? '', found[0]?.family)
  })
}

async function excerptOf(response: IncomingMessage): Promise<Received> {
  let excerpt = ''
  for await (const piece of response.setEncoding('utf8')) {
    excerpt += piece
    if (excerpt.length > EXCERPT) break
  }
  return { code: response.statusCode ?? 0, excerpt: cleaned(excerpt).slice(0, EXCERPT) }
}

const cleaned = (text: string) => text.replace(/[\p{Cc}\ufffd]+/gu, ' ').trim()

function complaintOf(code: number, excerpt: string) {
  if (code >= 200 && code < 300) return null
  if (code >= 300 && code < 400) return 'Redirects are not followed'
  return excerpt === '' ? 'Answered without a word' : `Answered: ${excerpt}`
}

const troubles: Record<string, string> = {
  ENOTFOUND: 'There is no such address',
  EAI_AGAIN: 'The address could not be looked up',
  ECONNREFUSED: 'Nobody listens there',
  ECONNRESET: 'The connection broke off before an answer came',
  EPIPE: 'The connection broke off before an answer came',
  ETIMEDOUT: 'Could not be reached',
  EHOSTUNREACH: 'Could not be reached',
  ENETUNREACH: 'Could not be reached',
  CERT_HAS_EXPIRED: 'Its certificate has run out',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is its own and known to nobody',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name',
}

function inWords(error: unknown): string {
  if (error instanceof ClosedAddress) return 'Not sent: its address is not one that everybody can reach over https'
  const { code, name, message } = error as NodeJS.ErrnoException
  if (name === 'AbortError' || name === 'TimeoutError') return `No answer within ${LONGEST_MS / 1000} seconds`
  return troubles[code ?? ''] ?? cleaned(message).slice(0, EXCERPT)
}
