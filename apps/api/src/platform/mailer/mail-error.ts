type Outcome = {
  /** True when the same mail may be accepted later: the queue tries again. */
  temporary: boolean
  retryAfterSeconds?: number | undefined
  cause?: unknown
}

export class MailError extends Error {
  readonly temporary: boolean
  readonly retryAfterSeconds: number | undefined

  constructor(message: string, { temporary, retryAfterSeconds, cause }: Outcome) {
    super(message, { cause })
    this.name = 'MailError'
    this.temporary = temporary
    this.retryAfterSeconds = retryAfterSeconds
  }
}
