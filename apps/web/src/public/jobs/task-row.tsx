import type { PublicTasksJson } from '@latchkey/contract'
import { useRef } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { useClock } from '../clock.tsx'
import { taskStatusTones, taskStatusWords } from '../kinds/job-marks.ts'

type Task = PublicTasksJson['results'][number]

/** Its state has a place of its own, so that nothing moves when that changes. */
export function TaskRow({ task: { position, title, status, result } }: { task: Task }) {
  const number = new Intl.NumberFormat(useClock().locale).format(position)
  const first = useRef(status).current
  return (
    <li className="grid grid-cols-[minmax(1.75rem,auto)_minmax(0,1fr)_6.5rem] items-baseline gap-x-3 border-b border-line py-3">
      <span className="font-mono text-table text-quiet tabular-nums">{number}</span>
      <div className="min-w-0">
        <p className="wrap-anywhere">{title}</p>
        {result && <p className="mt-1 text-quiet wrap-anywhere whitespace-pre-line">{result}</p>}
      </div>
      <span key={status} className={status === first ? undefined : 'animate-fade'}>
        <Badge tone={taskStatusTones[status]}>{taskStatusWords[status]}</Badge>
      </span>
    </li>
  )
}
