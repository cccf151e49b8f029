import { type ErrorCode, errorTable, type Problem } from '@latchkey/contract'
import { isConnectionError } from '@latchkey/db'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../platform/app-error.ts'

/** Fastify's own refusals in our words. */
const FASTIFY_CODES: Record<string, ErrorCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_type',
  FST_ERR_CTP_INVALID_TYPE: 'unsupported_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_REQ_FILE_TOO_LARGE: 'too_large',
  FST_FILES_LIMIT: 'too_large',
  FST_FIELDS_LIMIT: 'too_large',
  FST_PARTS_LIMIT: 'too_large',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported_type',
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
  FST_ERR_ASYNC_CONSTRAINT: 'not_found',
}

/** Every error there is, as one of the contract's codes. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (isConnectionError(error))
    return new AppError('unavailable', { retryAfter: 2, detail: 'The database is not reachable' })
  const { code = '', statusCode = 500 } = error as Partial<FastifyError>
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code))
    return new AppError('unavailable', { retryAfter: 60, detail: 'There is no room left on the disk' })
  const known = FASTIFY_CODES[code]
  if (known) return new AppError(known)
  // What the files of the app say of a folder, or of a way out of theirs.
  if (statusCode === 403) return new AppError('not_found')
  return new AppError(statusCode >= 400 && statusCode < 500 ? 'malformed' : 'internal')
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  // A visitor who hangs up looks like a database that does, but for where it happened.
  const refusal = request.raw.errored === error ? new AppError('malformed') : toAppError(error)
  const { status, title } = errorTable[refusal.code]
  if (status >= 500 && refusal.code !== 'unavailable') request.log.error({ err: error }, 'request failed')
  const reason = error instanceof AppError ? error.cause : error
  if (refusal.code === 'unavailable' && reason) request.log.warn({ err: reason }, refusal.detail)
  if (refusal.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer')
  if (refusal.retryAfter !== undefined) reply.header('retry-after', String(refusal.retryAfter))
  const problem: Problem = {
    type: `urn:latchkey:error:${refusal.code}`,
    title,
    status,
    code: refusal.code,
    detail: refusal.detail,
    errors: refusal.errors,
    request_id: request.id,
  }
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}
