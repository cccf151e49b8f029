import type { ErrorCode } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { OfflineError, ProblemError } from './call-error.ts'
import { problemWords, waitWords } from './problem-words.ts'

const problem = (code: ErrorCode, detail: string, retryAfter: number | null = null) =>
  new ProblemError({ code, status: 400, title: 'The title', detail, errors: [] }, retryAfter)

it.each([
  [new OfflineError(), 'No connection. What you typed is kept; try again in a moment.'],
  [problem('rate_limited', 'whatever', 700), 'Too many attempts. Try again in 12 minutes.'],
  [problem('rate_limited', 'whatever'), 'Too many attempts. Try again in 60 seconds.'],
  [problem('conflict', 'Has joined already'), 'Has joined already.'],
  [problem('forbidden', ''), 'The title.'],
])('%s', (error, words) => {
  expect(problemWords(error)).toBe(words)
})

it('does not speak of typing where there was none', () => {
  expect(problemWords(new OfflineError(), { typed: false })).toBe('No connection. Try again in a moment.')
})

it.each([
  [0, '1 second'],
  [40, '40 seconds'],
  [61, '61 seconds'],
  [91, '2 minutes'],
  [3600, '60 minutes'],
  [7200, '2 hours'],
])('%i seconds are %s', (seconds, words) => {
  expect(waitWords(seconds, 'en')).toBe(words)
})
