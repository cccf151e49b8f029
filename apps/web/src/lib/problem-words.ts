import { type CallError, OfflineError } from './call-error.ts'

const words = {
  offline: 'No connection.',
  unavailable: 'Latchkey does not answer right now.',
  internal: 'Something broke on our side.',
  leavesFilter: 'With this change the record would no longer be among these. Nothing was changed.',
  rateLimited: 'Too many attempts.',
  soon: 'Try again in a moment.',
  kept: 'What you typed is kept; try again in a moment.',
  later: (wait: string) => `Try again in ${wait}.`,
}

/** One or two sentences for a person: what happened, and what to do. `typed` where something was, in a form. */
export function problemWords(error: CallError, { typed = true } = {}): string {
  const again = typed ? words.kept : words.soon
  if (error instanceof OfflineError) return `${words.offline} ${again}`
  const wait = error.retryAfter ?? 60
  switch (error.code) {
    case 'rate_limited':
      return `${words.rateLimited} ${words.later(waitWords(wait))}`
    case 'unavailable':
      return `${words.unavailable} ${error.retryAfter && wait > 60 ? words.later(waitWords(wait)) : again}`
    case 'leaves_filter':
      return words.leavesFilter
    case 'internal':
      return `${words.internal} ${again}`
    default:
      return sentence(error.detail || error.title)
  }
}

/** "40 seconds", "12 minutes", "2 hours": never less than it takes. */
export function waitWords(seconds: number, locale?: string): string {
  const [unit, size] =
    seconds < 90 ? (['second', 1] as const) : seconds < 5400 ? (['minute', 60] as const) : (['hour', 3600] as const)
  const amount = Math.max(1, Math.ceil(seconds / size))
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
