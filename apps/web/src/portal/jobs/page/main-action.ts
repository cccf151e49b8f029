import type { HistoryLine } from './use-job-history.ts'
import type { OwnJob } from './use-own-job.ts'

export type MainAction = 'correct' | 'hand_in' | 'rate'

type Standing = Pick<OwnJob, 'next_steps' | 'rating'>

/** The one thing that a customer is most likely here for; null where there is nothing for them to do. */
export function mainActionOf({ next_steps, rating }: Standing, lines: readonly HistoryLine[]): MainAction | null {
  if (next_steps.includes('submit')) return next_steps.includes('edit') && !isCorrected(lines) ? 'correct' : 'hand_in'
  return next_steps.includes('rate') && rating === null ? 'rate' : null
}

/** The last step that a job took, and why. */
export const lastStep = (lines: readonly HistoryLine[]) => lines.findLast(isStep)

/** They changed something since it came back to them. */
export function isCorrected(lines: readonly HistoryLine[]): boolean {
  const since = lines.slice(lines.findLastIndex(isStep) + 1)
  return since.some(({ changed_by }) => changed_by === 'customer')
}

const isStep = ({ field_name }: HistoryLine) => field_name === 'status'
