import type { ErrorCode, PageView, PublicShareJson } from '@latchkey/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../platform/app-error.ts'

/** A program asks for the data itself; a browser's form or address line for the page. */
export function asksForJson({ headers }: FastifyRequest) {
  const { accept = '' } = headers
  return accept.includes('application/json') && !accept.includes('text/html')
}

/** Of any site, without credentials, as everything public; refusals too. */
export function allowAnySite(request: FastifyRequest, reply: FastifyReply) {
  const isProgram = asksForJson(request) || request.headers['content-type']?.startsWith('application/json')
  if (isProgram || request.method === 'OPTIONS') {
    reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after, x-request-id',
    })
  }
  reply.header('x-robots-tag', 'noindex')
}

export const answerPreflight = (_request: FastifyRequest, reply: FastifyReply) =>
  reply
    .status(204)
    .header('access-control-allow-methods', 'GET, POST')
    .header('access-control-allow-headers', 'content-type, latchkey-share')
    .header('access-control-max-age', '86400')
    .send()

export const sendPublicJson = (reply: FastifyReply, status: number, json: unknown) =>
  reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(json))

const ENDS = {
  expired: 'share_expired',
  paused: 'share_paused',
  exhausted: 'share_exhausted',
  unknown: 'not_found',
  session: 'not_found',
  inbox: 'not_found',
} as const satisfies Record<string, ErrorCode>

/** What the same look answers as JSON: an end is a refusal there. */
export function shareOf(view: PageView): PublicShareJson {
  if (view.page === 'share') return view.share
  if (view.page === 'busy') throw new AppError(view.reason, { retryAfter: view.retry_after })
  throw new AppError(ENDS[view.page])
}
