import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../platform/app-error.ts'

const LARGEST = 16 * 1024

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
export function readPlainForm({ body, headers }: FastifyRequest): Record<string, string> {
  const site = headers['sec-fetch-site']
  if (site && site !== 'same-origin' && site !== 'none') throw new AppError('cross_origin')
  const { again, code, ...fields } = Object.fromEntries(
    [...(body as URLSearchParams)].filter(([, value]) => value.trim() !== ''),
  )
  // "Mail a new code" stands beside the field of the old one.
  return code === undefined || again !== undefined ? fields : { ...fields, code }
}
