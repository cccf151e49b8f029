import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../platform/app-error.ts'

const LARGEST = 16 * 1024

/** What a route that takes such a form says of itself, see same-origin.ts. */
export const TAKES_FORMS = { config: { takesForms: true } } as const

/** Only within the routes that it is given to: nowhere else is a form of a page without JavaScript taken. */
export function takePlainForms(app: FastifyInstance) {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LARGEST },
    (_request, body, done) => done(null, new URLSearchParams(body as string)),
  )
}

export const isPlainForm = ({ body }: FastifyRequest) => body instanceof URLSearchParams

/** The filled fields. A page elsewhere can make its visitors send such a form, so that is refused, with or without a cookie. */
export function readPlainForm(request: FastifyRequest): Record<string, string> {
  const { body } = request
  if (!isFromHere(request)) throw new AppError('cross_origin')
  const { again, code, ...fields } = Object.fromEntries(
    [...(body as URLSearchParams)].filter(([, value]) => value.trim() !== ''),
  )
  // "Mail a new code" stands beside the field of the old one.
  return code === undefined || again !== undefined ? fields : { ...fields, code }
}

/**
 * Over plain http no browser says Sec-Fetch-Site, and our own pages, which give no referrer, send the Origin "null". The
 * port is left aside, because a proxy in front may not pass it on.
 */
function isFromHere({ headers, hostname }: FastifyRequest) {
  const site = headers['sec-fetch-site']
  if (site) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (!origin || origin === 'null') return true
  return URL.canParse(origin) && new URL(origin).hostname === hostname
}
