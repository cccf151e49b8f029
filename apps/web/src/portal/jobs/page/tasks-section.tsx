import { listCustomerJobTasks } from '@latchkey/contract'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { TaskBadge, TasksProgress } from '../../../kinds/jobs/marks.tsx'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { FreshPart } from '../../../ui/fresh-part.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import type { OwnJob } from './use-own-job.ts'
import { words } from './words.ts'

const { tasks: say } = words

/** How far it is; each step of it for whoever wants to know. */
export function TasksSection({ job }: { job: OwnJob }) {
  const [open, setOpen] = useState(false)
  return (
    <section aria-labelledby="tasks" className="border-t border-line pt-6">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h2 id="tasks" className="text-heading font-semibold">
          {say.title}
        </h2>
        <TasksProgress done={job.tasks_done} total={job.tasks_total} />
      </div>
      <details className="group" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="flex min-h-9 w-fit cursor-pointer list-none items-center gap-1.5 rounded-control text-quiet hover:text-ink max-sm:min-h-11 print:hidden">
          <ChevronRight size={16} aria-hidden="true" className="transition-transform group-open:rotate-90" />
          {say.show}
        </summary>
        {open && <Tasks id={job.id} />}
      </details>
    </section>
  )
}

function Tasks({ id }: { id: string }) {
  const tasks = usePagesOf(listCustomerJobTasks, { params: { id }, query: { page_size: 100 } })
  return (
    <QueryState query={tasks} failed={say.failed} skeleton={<SkeletonRows rows={3} faces={false} />}>
      {({ pages }) => {
        const rows = pages.flatMap(({ results }) => results)
        const [first] = pages
        return (
          <>
            <ol aria-label={say.list} className="divide-y divide-line">
              {rows.map((task) => (
                <FreshPart key={task.id} of={task.id} as="li" className="flex items-start justify-between gap-4 py-2.5">
                  <div className="min-w-0">
                    <p className="wrap-anywhere">{task.title}</p>
                    {task.result && (
                      <p className="text-table whitespace-pre-line wrap-anywhere text-quiet">{task.result}</p>
                    )}
                  </div>
                  <TaskBadge status={task.status} />
                </FreshPart>
              ))}
            </ol>
            {first && tasks.hasNextPage && <ShowMore query={tasks} shown={rows.length} first={first} />}
          </>
        )
      }}
    </QueryState>
  )
}
