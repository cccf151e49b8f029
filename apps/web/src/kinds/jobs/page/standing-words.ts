import type { JobStatus } from '@latchkey/contract'

type Side = 'shop' | 'customer' | 'nobody'

interface Standing {
  /** Where it stands, in a sentence. */
  now: string
  turn: Side
  /** What the side whose turn it is does next. */
  next: string
}

const standings: Record<JobStatus, Standing> = {
  draft: { now: 'It is still being written.', turn: 'customer', next: 'finish it and hand it in' },
  submitted: { now: 'It is handed in and waits for an answer.', turn: 'shop', next: 'approve, return or reject it' },
  returned: { now: 'It went back with a question.', turn: 'customer', next: 'change it and hand it in again' },
  rejected: { now: 'It was turned down.', turn: 'nobody', next: '' },
  approved: { now: 'It is ready to be worked on.', turn: 'shop', next: 'start work' },
  in_progress: { now: 'Work is under way.', turn: 'shop', next: 'do what is left and complete it' },
  on_hold: { now: 'Work rests.', turn: 'shop', next: 'go on when it can' },
  completed: { now: 'It is done.', turn: 'nobody', next: '' },
  cancelled: { now: 'It was cancelled.', turn: 'nobody', next: '' },
}

/** Where a job stands and who goes on from here, as the shop reads it or somebody from outside. */
export function standingWords(status: JobStatus, isOurs: boolean): { now: string; next: string } {
  const { now, turn, next } = standings[status]
  if (turn === 'nobody') return { now, next: 'Nobody has to do anything.' }
  const whose = turn === 'customer' ? "The customer's turn" : isOurs ? 'Your turn' : "The shop's turn"
  return { now, next: `${whose}: ${next}.` }
}
