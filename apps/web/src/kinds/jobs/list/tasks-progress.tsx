import { words } from '../words.ts'

interface TasksProgressProps {
  done: number
  total: number
  className?: string
}

/** How many of its tasks are done, in words and as a thin bar. Nothing where it has none. */
export function TasksProgress({ done, total, className = '' }: TasksProgressProps) {
  if (total === 0) return <span className={className} />
  return (
    <span className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <span className="whitespace-nowrap text-quiet tabular-nums">{words.tasksDone(done, total)}</span>
      <span aria-hidden="true" className="h-0.75 w-full max-w-30 overflow-hidden rounded-small bg-line">
        <span className="block h-full bg-accent" style={{ width: `${(100 * done) / total}%` }} />
      </span>
    </span>
  )
}
