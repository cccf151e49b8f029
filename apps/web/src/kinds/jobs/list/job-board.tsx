import { type JobStatus, listJobs } from '@latchkey/contract'
import { askedOf } from '../../../lib/list-filters.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { Board } from '../../../ui/board/board.tsx'
import { BoardColumn } from '../../../ui/board/board-column.tsx'
import { StatusBadge } from '../marks.tsx'
import { words as jobs } from '../words.ts'
import { JobCard } from './job-card.tsx'
import type { JobSharing } from './job-row.tsx'
import type { ListFilters } from './list-filters.ts'
import { type JobMoves, useJobMoves } from './use-job-moves.ts'
import { words } from './words.ts'

/** What the shop works on, and what waits for it. Drafts are the customer's, and what ended otherwise is in the list. */
const columns = ['submitted', 'approved', 'in_progress', 'on_hold', 'completed'] as const satisfies JobStatus[]

interface JobBoardProps {
  filters: ListFilters
  sharing: JobSharing
}

export function JobBoard({ filters, sharing }: JobBoardProps) {
  const moves = useJobMoves()
  return (
    <Board label={words.board.label}>
      {columns.map((status) => (
        <JobColumn key={status} status={status} filters={filters} sharing={sharing} moves={moves} />
      ))}
    </Board>
  )
}

interface JobColumnProps extends JobBoardProps {
  status: JobStatus
  moves: JobMoves
}

function JobColumn({ status, filters, sharing, moves }: JobColumnProps) {
  const query = usePagesOf(listJobs, { query: { ...askedOf({ ...filters, status }), page_size: 25 } })
  return (
    <BoardColumn
      status={status}
      label={jobs.statuses[status]}
      badge={<StatusBadge status={status} />}
      query={query}
      moves={moves}
    >
      {(job) => <JobCard key={job.id} job={job} moves={moves} sharing={sharing} />}
    </BoardColumn>
  )
}
