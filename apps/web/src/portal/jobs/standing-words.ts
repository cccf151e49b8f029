import type { JobStatus } from '@latchkey/contract'

/** Whose turn it is; null where nobody has to do anything. */
export type Turn = 'customer' | 'shop' | null

/** What the one whose turn it is does next. */
const next: Record<JobStatus, string> = {
  draft: 'finish it and submit it',
  submitted: 'look at it and answer',
  returned: 'put it right and submit it again',
  rejected: '',
  approved: 'begin the work',
  in_progress: 'do the work',
  on_hold: 'go on when it can',
  completed: '',
  cancelled: '',
}

const over: Partial<Record<JobStatus, string>> = {
  completed: 'It is done.',
  rejected: 'The shop did not take it on.',
  cancelled: 'Nothing more happens.',
}

const whose = { customer: 'Your turn', shop: "The shop's turn" }

/** Whose turn it is, as its customer reads it: in two words, where it is anybody's, and with what comes next. */
export function standingWords(status: JobStatus, turn: Turn): { turn: string; next: string } {
  if (turn === null) return { turn: '', next: over[status] ?? '' }
  return { turn: whose[turn], next: `${whose[turn]}: ${next[status]}.` }
}
