import { lookup as resolve } from 'node:dns'
import type { IncomingMessage, RequestOptions } from 'node:http'
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

async function send({ url, headers, body, allowPrivate, longestMs = LONGEST_MS }: Letter) {
  const to = new URL(url)
  if (!allowPrivate && (to.protocol !== 'https:' || isClosedHost(to.hostname))) throw new ClosedAddress()
  // Only now: an import of node:http brings all of undici into memory.
  const http = await (to.protocol === 'https:' ? import('node:https') : import('node:http'))
  const { promise, resolve: done, reject } = Promise.withResolvers<Received>()
  const signal = AbortSignal.timeout(longestMs)
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    agent: false,
    signal,
    ...(!allowPrivate && { lookup: resolveOpen }),
  }
  const request = http.request(to, options)
  request.on('response', (response) => readAnswer(response).then(done, reject))
  // Whoever asks for another protocol has answered: without this neither an answer nor an error would ever come.
  request.on('upgrade', ({ statusCode = 0 }, socket) => {
    socket.destroy()
    done({ code: statusCode, excerpt: '' })
  })
  request.on('error', reject)
  signal.addEventListener('abort', () => reject(signal.reason))
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

/** Where it was taken, nothing more is waited for. */
async function readAnswer(response: IncomingMessage): Promise<Received> {
  const code = response.statusCode ?? 0
  let excerpt = ''
  if (isTaken(code)) return { code, excerpt }
  for await (const piece of response.setEncoding('utf8')) {
    excerpt += piece
    if (excerpt.length > EXCERPT) break
  }
  return { code, excerpt: cleaned(excerpt.slice(0, EXCERPT).toWellFormed()) }
}

const isTaken = (code: number) => code >= 200 && code < 300

const cleaned = (text: string) => text.replace(/[\p{Cc}\ufffd]+/gu, ' ').trim()

function complaintOf(code: number, excerpt: string) {
  if (isTaken(code)) return null
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
