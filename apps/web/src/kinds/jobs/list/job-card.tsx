import { jobTransitions, needsReason } from '@latchkey/contract'
import { ReachMark } from '../../../sharing/reach-mark.tsx'
import { BoardCard } from '../../../ui/board/board-card.tsx'
import { MenuItem } from '../../../ui/menu.tsx'
import { PriorityMark } from '../../../ui/priority-mark.tsx'
import { customerWords } from '../fields/customer-name.ts'
import { words as jobs } from '../words.ts'
import type { JobSharing, ListedJob } from './job-row.tsx'
import { QuickShare, ShareItems } from './row-actions.tsx'
import { TasksProgress } from './tasks-progress.tsx'
import type { JobMoves } from './use-job-moves.ts'

interface JobCardProps {
  job: ListedJob
  moves: JobMoves
  sharing: JobSharing
}

export function JobCard({ job, moves, sharing }: JobCardProps) {
  const { id, reference, priority, customer, reach, tasks_done, tasks_total } = job
  return (
    <BoardCard
      card={job}
      to={`/jobs/${id}`}
      moves={moves}
      actions={<QuickShare job={job} {...sharing} />}
      menuLabel={jobs.menuOf(reference)}
      menu={<CardMenu job={job} moves={moves} sharing={sharing} />}
    >
      {customer && <span className="truncate text-quiet">{customerWords(customer)}</span>}
      <TasksProgress done={tasks_done} total={tasks_total} className="empty:hidden" />
      <span className="flex flex-wrap gap-x-3 gap-y-1">
        <PriorityMark priority={priority} />
        <ReachMark reach={reach} />
      </span>
    </BoardCard>
  )
}

/** Where it can go from here by one press; what needs a reason is said on its page. */
const CardMenu = ({ job, moves, sharing }: JobCardProps) => (
  <>
    <ShareItems job={job} {...sharing} />
    {jobTransitions[job.status]
      .filter((status) => !needsReason(status))
      .map((status) => (
        <MenuItem key={status} onSelect={() => moves.moveAndFollow(job, status)}>
          {jobs.moveTo(status)}
        </MenuItem>
      ))}
  </>
)
