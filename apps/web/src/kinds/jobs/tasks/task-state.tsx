import { type TaskStatus, taskStatuses } from '@latchkey/contract'
import { ChevronDown } from 'lucide-react'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { TaskBadge } from '../marks.tsx'
import { letterOf } from './task-keys.ts'
import type { Task } from './task-pages.ts'
import { words } from './words.ts'

interface TaskStateProps {
  task: Task
  onState: (status: TaskStatus) => void
}

export function TaskState({ task, onState }: TaskStateProps) {
  const label = words.stateOf(task.title, task.status)
  return (
    <Menu
      label={label}
      trigger={
        <button
          type="button"
          aria-label={label}
          className="flex min-h-7 shrink-0 items-center sm:w-29 gap-0.5 rounded-small text-quiet hover:text-ink max-sm:min-h-9"
        >
          <TaskBadge status={task.status} />
          <ChevronDown size={16} aria-hidden="true" />
        </button>
      }
    >
      {taskStatuses.map((status) => (
        <MenuItem key={status} onSelect={() => onState(status)} aside={letterOf(status)}>
          <TaskBadge status={status} />
        </MenuItem>
      ))}
    </Menu>
  )
}
