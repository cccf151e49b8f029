import { taskStatuses } from '@latchkey/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { oneOf } from '../../../lib/list-filters.ts'
import { Chips } from '../../../ui/chips.tsx'
import { optionsOf } from '../../../ui/options-of.ts'
import { QueryState } from '../../../ui/query-state.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { TasksProgress } from '../marks.tsx'
import type { JobPageData } from '../page/use-job-change.ts'
import { words as shared } from '../words.ts'
import { AddTask } from './add-task.tsx'
import { TaskDialog } from './task-dialog.tsx'
import { TaskList } from './task-list.tsx'
import { type Task, tasksPage } from './task-pages.ts'
import { useTaskActions } from './use-task-actions.ts'
import { words } from './words.ts'

const choices = [{ value: '' as const, label: words.all }, ...optionsOf(taskStatuses, shared.taskStatuses)]

/** What is to be done for it, in order. */
export function TasksSection({ job, mayEdit }: { job: JobPageData; mayEdit: boolean }) {
  const [search, setSearch] = useSearchParams()
  const [opened, setOpened] = useState<Task | null>(null)
  const actions = useTaskActions(job.id)
  const filter = oneOf(taskStatuses, search.get('tasks'))
  const first = useQuery(tasksPage(job.id, 1, filter))
  const choose = (next: typeof filter) =>
    setSearch(
      (last) => {
        last.delete('tasks')
        if (next) last.set('tasks', next)
        return last
      },
      { replace: true, preventScrollReset: true },
    )
  return (
    <section aria-labelledby="tasks" className="border-t border-line pt-6">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h2 id="tasks" className="text-heading font-semibold">
          {words.title}
        </h2>
        {job.tasks_total > 0 && <TasksProgress done={job.tasks_done} total={job.tasks_total} />}
      </div>
      {job.tasks_total > 0 && <Chips legend={words.filter} options={choices} value={filter} onChange={choose} />}
      <div className="mt-2">
        <QueryState query={first} failed={words.failed} skeleton={<SkeletonRows rows={3} faces={false} />}>
          {({ count }) => {
            // Beyond some thousands the list itself only knows about how many there are.
            const all = filter ? count : Math.max(job.tasks_total, Math.min(count, 100))
            if (all === 0) return <p className="py-2 text-quiet">{filter ? words.nothing(filter) : words.empty}</p>
            return (
              <TaskList
                key={filter}
                jobId={job.id}
                count={all}
                filter={filter}
                mayEdit={mayEdit}
                actions={actions}
                onOpen={setOpened}
              />
            )
          }}
        </QueryState>
      </div>
      {mayEdit && job.tasks_total > 0 && (
        <>
          <p className="mt-2 text-table text-quiet max-md:hidden">{words.keys}</p>
          <p id="how-to-move" hidden>
            {words.move.how}
          </p>
        </>
      )}
      {mayEdit && <AddTask jobId={job.id} onAdd={(title) => actions.add({ title })} />}
      <TaskDialog
        task={opened}
        mayEdit={mayEdit}
        actions={actions}
        onRemove={(task) => {
          setOpened(null)
          void actions.remove(task)
        }}
        onClose={() => setOpened(null)}
      />
    </section>
  )
}
