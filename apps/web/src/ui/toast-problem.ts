import { OfflineError, ProblemError } from '../lib/call-error.ts'
import { problemWords } from '../lib/problem-words.ts'
import { toast } from './toast-queue.ts'

/** For a press that has no form to say it in: `press().catch(toastProblem)`. A fault of ours stays a fault. */
export function toastProblem(error: unknown) {
  if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
  toast(problemWords(error, { typed: false }), { tone: 'error' })
}
