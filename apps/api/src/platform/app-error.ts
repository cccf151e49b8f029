import { type ErrorCode, errorTable, type FieldError } from '@latchkey/contract'

type Details = { detail?: string; errors?: FieldError[]; retryAfter?: number; cause?: unknown }

/** A refusal out of the contract's table. Everything else that is thrown is a fault of ours. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly detail: string
  readonly errors: FieldError[]
  /** Seconds. */
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, { detail, errors, retryAfter, cause }: Details = {}) {
    super(code, { cause })
    this.code = code
    this.detail =
      detail ??
      errors
        ?.slice(0, 3)
        .map(({ path, message }) => `${path}: ${message}`)
        .join('; ') ??
      errorTable[code].title
    this.errors = errors ?? []
    this.retryAfter = retryAfter
  }
}

export const invalid = (path: string, message: string) =>
  new AppError('validation_failed', { errors: [{ path, message }] })
