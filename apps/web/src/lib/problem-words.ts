import type { CallError } from './call-error.ts'
import { OfflineError } from './call-error.ts'

const words = {
  offline: 'No connection. What you typed is kept; try again in a moment.',
  rateLimited: 'Too many attempts.',
  again: (wait: string) => `Try again in ${wait}.`,
  unavailable: 'Latchkey does not answer right now. What you typed is kept; try again in a moment.',
  internal: 'Something broke on our side. What you typed is kept; try again.',
}

/** One or two sentences for a person: what happened, and what to do. */
export function problemWords(error: CallError): string {
  if (error instanceof OfflineError) return words.offline
  if (error.code === 'rate_limited') {
    const wait = waitWords(error.retryAfter ?? 60)
    return `${words.rateLimited} ${words.again(wait)}`
  }
  if (error.code === 'unavailable') {
    return error.retryAfter && error.retryAfter > 60
      ? `${words.unavailable} ${words.again(waitWords(error.retryAfter))}`
      : words.unavailable
  }
  if (error.code === 'internal') return words.internal
  return sentence(error.detail || error.title)
}

/** "40 seconds", "12 minutes", "2 hours": never less than it takes. */
export function waitWords(seconds: number, locale?: string): string {
  const [unit, size] =
    seconds < 90 ? (['second', 1] as const) : seconds < 5400 ? (['minute', 60] as const) : (['hour', 3600] as const)
  const amount = Math.max(1, Math.ceil(seconds / size))
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
