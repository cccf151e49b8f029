import { AppError } from '../app-error.ts'

/** It will be back: what was to be scanned waits for it. */
export class ScannerAway extends AppError {
  constructor(cause: unknown) {
    super('unavailable', { retryAfter: 5, detail: 'The scanner is not reachable', cause })
  }
}
