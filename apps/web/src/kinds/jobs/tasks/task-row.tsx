import type { TaskStatus } from '@latchkey/contract'
import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { cx } from '../../../lib/cx.ts'
import { useFresh } from '../../../lib/live/fresh.ts'
import { useStays } from '../../../lib/use-stays.ts'
import { Button } from '../../../ui/button.tsx'
import { freshMark } from '../../../ui/fresh-mark.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { TaskBadge } from '../marks.tsx'
import { MoveHandle } from './move-handle.tsx'
import { type Task, type TaskFilter, useTask } from './task-pages.ts'
import { TaskState } from './task-state.tsx'
import type { Grab } from './use-grab.ts'
import { words } from './words.ts'

export interface RowHandling {
  jobId: string
  filter: TaskFilter
  mayEdit: boolean
  /** Absent where the order is not all of it, or not to be changed. */
  grab: Grab | undefined
  placeAt: (clientY: number) => number
  onOpen: (task: Task) => void
  onState: (task: Task, status: TaskStatus, at: number) => void
  onRemove: (task: Task, at: number) => void
  /** What stands at a place, for the keys of the list. */
  onKnown: (at: number, task: Task) => void
}

interface TaskRowProps extends RowHandling {
  /** Its place in what the API has, from 0. */
  at: number
  takesFocus: boolean
  onFocused: () => void
}

export function TaskRow({ at, takesFocus, onFocused, ...row }: TaskRowProps) {
  const { jobId, filter, mayEdit, grab, onOpen, onState, onRemove, onKnown } = row
  const { task, error, retry } = useTask(jobId, at, filter, useStays())
  const title = useRef<HTMLButtonElement>(null)
  const isFresh = useFresh(task?.id ?? '')
  const isThere = task !== undefined
  const focus = useEffectEvent(() => {
    title.current?.focus({ preventScroll: true })
    onFocused()
  })
  useEffect(() => {
    if (takesFocus && isThere) focus()
  }, [takesFocus, isThere])
  const know = useEffectEvent((known: Task) => onKnown(at, known))
  useEffect(() => {
    if (task) know(task)
  }, [task])
  if (error) return <Failed onRetry={retry} />
  if (!task) return <TaskInGrey />
  return (
    <div
      data-fresh={isFresh}
      className={cx(
        'group flex h-full items-center gap-x-2 px-1 text-table max-sm:flex-wrap max-sm:content-center max-sm:gap-y-0.5',
        freshMark,
      )}
    >
      {grab && <MoveHandle task={task} at={at} grab={grab} placeAt={row.placeAt} />}
      <span className="w-9 shrink-0 text-end text-small text-quiet tabular-nums max-sm:w-7">{task.position}</span>
      <button
        ref={title}
        type="button"
        data-at={at}
        title={task.title}
        onClick={() => onOpen(task)}
        className="line-clamp-2 min-w-0 flex-1 rounded-small text-left font-medium -outline-offset-1! hover:underline sm:line-clamp-1"
      >
        {task.title}
      </button>
      <span className="flex min-w-0 items-center gap-2 max-sm:order-last max-sm:w-full max-sm:pl-9 sm:max-w-1/2">
        {task.result && <span className="min-w-0 flex-1 truncate text-quiet max-sm:order-last">{task.result}</span>}
        {mayEdit ? (
          <TaskState task={task} onState={(status) => onState(task, status, at)} />
        ) : (
          <TaskBadge status={task.status} />
        )}
      </span>
      {mayEdit && (
        <IconButton
          size="small"
          label={words.removeOf(task.title)}
          icon={<X size={16} />}
          className="text-quiet sm:opacity-0 sm:group-focus-within:opacity-100 sm:group-hover:opacity-100"
          onClick={() => onRemove(task, at)}
        />
      )}
    </div>
  )
}

const TaskInGrey = () => (
  <div className="flex h-full items-center gap-4 px-4">
    <Skeleton className="h-3.5 w-1/2" />
    <Skeleton className="ml-auto h-5.5 w-20" />
  </div>
)

const Failed = ({ onRetry }: { onRetry: () => unknown }) => (
  <div className="flex h-full items-center gap-4 px-2 text-table text-red">
    {words.failed}
    <Button size="small" onClick={() => onRetry()}>
      {words.again}
    </Button>
  </div>
)
