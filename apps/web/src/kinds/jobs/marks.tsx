import type { JobStatus, TaskStatus } from '@latchkey/contract'
import { jobStatusTones, taskStatusTones } from '../../public/kinds/job-marks.ts'
import { Badge } from '../../ui/badge.tsx'
import { words } from './words.ts'

export const StatusBadge = ({ status }: { status: JobStatus }) => (
  <Badge tone={jobStatusTones[status]}>{words.statuses[status]}</Badge>
)

export const TaskBadge = ({ status }: { status: TaskStatus }) => (
  <Badge tone={taskStatusTones[status]}>{words.taskStatuses[status]}</Badge>
)

/** How many of its tasks are done, in words and as a thin bar. */
export function TasksProgress({ done, total }: { done: number; total: number }) {
  if (total === 0) return <span className="text-quiet">{words.noTasks}</span>
  return (
    <span className="flex min-w-0 flex-col gap-1">
      <span className="whitespace-nowrap text-quiet tabular-nums">{words.tasksDone(done, total)}</span>
      <span aria-hidden="true" className="h-0.75 w-full max-w-30 overflow-hidden rounded-small bg-line">
        <span className="block h-full bg-accent" style={{ width: `${(100 * done) / total}%` }} />
      </span>
    </span>
  )
}
