import { type ErrorCode, errorTable, type FieldError } from '@latchkey/contract'
import { ProblemError } from './call-error.ts'

/** Makes the error of a refused answer. Something between us and the API may answer too, and then in any form. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null)
  const said = isRecord(body) ? body : {}
  const code = isCode(said.code) ? said.code : codeOf(response.status)
  return new ProblemError(
    {
      code,
      status: response.status,
      title: text(said.title) ?? errorTable[code].title,
      detail: text(said.detail) ?? '',
      errors: Array.isArray(said.errors) ? said.errors.filter(isFieldError) : [],
      ...(text(said.request_id) ? { request_id: text(said.request_id) } : {}),
    },
    secondsOf(response.headers.get('retry-after'), Date.now()),
  )
}

/** Retry-After is a number of seconds or a date. */
export function secondsOf(header: string | null, now: number): number | null {
  if (!header) return null
  if (/^\d+$/.test(header)) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000))
}

function codeOf(status: number): ErrorCode {
  if (status >= 500) return status === 500 ? 'internal' : 'unavailable'
  const plain: Record<number, ErrorCode> = {
    401: 'unauthenticated',
    403: 'forbidden',
    404: 'not_found',
    413: 'too_large',
    429: 'rate_limited',
  }
  return plain[status] ?? 'malformed'
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(errorTable, value)
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const isFieldError = (value: unknown): value is FieldError =>
  isRecord(value) && typeof value.path === 'string' && typeof value.message === 'string'
