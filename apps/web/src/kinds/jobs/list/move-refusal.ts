import { canBecome, type JobStatus } from '@latchkey/contract'
import { words } from './words.ts'

interface Standing {
  reference: string
  status: JobStatus
}

/** Why a job cannot go there, in plain words; nothing where it can. */
export const moveRefusal = ({ reference, status }: Standing, to: JobStatus): string | undefined =>
  canBecome(status, to) ? undefined : words.board.cannot(reference, status, to)

/** The same for several, of which all are moved or none. */
export function movesRefusal(jobs: readonly Standing[], to: JobStatus): string | undefined {
  const [first, ...others] = jobs.flatMap((job) => moveRefusal(job, to) ?? [])
  if (first === undefined) return undefined
  const rest = others.length > 0 ? [words.board.theRest(others.length)] : []
  return [first, ...rest, words.move.none].join(' ')
}
