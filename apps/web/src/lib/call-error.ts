import type { ErrorCode, FieldError, Problem } from '@latchkey/contract'

/** The API said no, and why. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly code: ErrorCode
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: FieldError[]
  readonly requestId: string | undefined
  /** Seconds until another attempt may work; null where the API did not say. */
  readonly retryAfter: number | null

  constructor(problem: Omit<Problem, 'type' | 'request_id'> & { request_id?: string }, retryAfter: number | null) {
    super(problem.detail || problem.title)
    this.code = problem.code
    this.status = problem.status
    this.title = problem.title
    this.detail = problem.detail
    this.errors = problem.errors
    this.requestId = problem.request_id
    this.retryAfter = retryAfter
  }
}

/** No answer came: the line is down, or the API is. Whether the request arrived is not known. */
export class OfflineError extends Error {
  override name = 'OfflineError'
}

export type CallError = ProblemError | OfflineError

export const isProblem = (error: unknown, code?: ErrorCode): error is ProblemError =>
  error instanceof ProblemError && (code === undefined || error.code === code)
