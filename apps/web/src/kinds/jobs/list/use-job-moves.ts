import { getJob, type JobStatus, listAudit, listJobs, setJobStatus } from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { type Moves, useMoves } from '../../../ui/board/use-moves.ts'
import { words as jobs } from '../words.ts'
import type { ListedJob } from './job-row.tsx'
import { moveRefusal } from './move-refusal.ts'

export const shownBy = [listJobs, getJob, listAudit]

export type JobMoves = Moves<JobStatus, ListedJob>

/** Along the lifecycle: what it does not allow is refused before it is tried. */
export function useJobMoves(): JobMoves {
  const move = useCall(setJobStatus, { refresh: shownBy })
  return useMoves<JobStatus, ListedJob>({
    lists: shownBy,
    moved: jobs.moved,
    refusal: moveRefusal,
    send: ({ id, version }, status) => move.mutateAsync({ params: { id }, body: { status }, ifMatch: version }),
  })
}
