import type { AccessKind, AccessOutcome } from '@latchkey/contract'

const did: Record<AccessKind, string> = {
  open: 'Opened it',
  records: 'Looked through the records',
  export: 'Took an export',
  edit: 'Edited a record',
  comment: 'Wrote a comment',
  file: 'Opened a file',
}
const refusals: Record<Exclude<AccessOutcome, 'granted'>, string> = {
  locked: 'Came to the lock',
  wrong_password: 'Wrong password',
  wrong_code: 'Wrong code',
  expired: 'Turned away: it had run out',
  paused: 'Turned away: it was paused',
  exhausted: 'Turned away: its views were used up',
  revoked: 'Turned away: it was stopped',
  rate_limited: 'Turned away: too many tries',
}
const wanted: Record<AccessKind, string> = {
  open: '',
  records: 'records',
  export: 'export',
  edit: 'edit',
  comment: 'comment',
  file: 'file',
}

/** What somebody did with the link, or why they could not; after the first page also what they wanted. */
export function outcomeWords(outcome: AccessOutcome, what: AccessKind): string {
  if (outcome === 'granted') return did[what]
  const refused = refusals[outcome]
  return what === 'open' ? refused : `${refused} (${wanted[what]})`
}

/** As a choice in the filter. */
export const outcomeLabels: Record<AccessOutcome | 'refused', string> = {
  granted: 'Let in',
  refused: 'Turned away, whyever',
  ...refusals,
}
/** In the order in which they are offered. */
export const outcomeChoices = Object.keys(outcomeLabels) as (AccessOutcome | 'refused')[]
