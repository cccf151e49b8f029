import type { JobContentJson } from '@latchkey/contract'
import { useRef } from 'react'
import { DownloadBar } from '../download/download-bar.tsx'
import type { ContentProps } from '../kinds/content-props.ts'
import { jobWords as words } from '../kinds/job-words.ts'
import { ProblemLine } from '../notice-line.tsx'
import { words as common } from '../words.ts'
import { Progress } from './progress.tsx'
import { TaskPages } from './task-pages.tsx'
import { TaskRow } from './task-row.tsx'
import { useTasks } from './use-tasks.ts'

type Props = Omit<ContentProps<JobContentJson>, 'expiresAt'>

/** How far it is, the tasks in their order, and the way to take all of it along. */
export function TasksPart({ content: { tasks_done, tasks_total }, api, path, tasks, share, news }: Props) {
  const { list, problem, isBusy, go } = useTasks({ api, path, first: tasks, news })
  const part = useRef<HTMLElement>(null)
  const turn = async (page: number) => {
    if (await go(page)) part.current?.scrollIntoView({ block: 'start' })
  }
  const addressOf = (format: string) => api && `${api}/export?format=${format}`
  return (
    <section ref={part} aria-labelledby="tasks" aria-busy={isBusy} className="mt-10 scroll-mt-4">
      <div className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-52 flex-1">
          <h2 id="tasks" className="text-heading font-semibold">
            {words.tasks}
          </h2>
          <Progress done={tasks_done} total={tasks_total} />
        </div>
        {share.capabilities.includes('export') && (
          <DownloadBar
            files={[
              { label: words.export.csv, address: addressOf('csv') },
              { label: words.export.json, address: addressOf('json') },
            ]}
            what={words.export.what}
            count={tasks_total}
          />
        )}
      </div>
      <ProblemLine>{problem}</ProblemLine>
      {!list && tasks_total > 0 && !problem && <p className="text-quiet">{api ? words.loading : words.later}</p>}
      {list && list.results.length > 0 && (
        <ol start={list.results[0]?.position} aria-labelledby="tasks" className="border-t border-line">
          {list.results.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </ol>
      )}
      {list?.results.length === 0 && list.count > 0 && <p className="text-quiet">{common.pages.empty}</p>}
      {list && list.count > list.results.length && (
        <TaskPages list={list} path={path} turn={turn} isBusy={isBusy} isPreview={api === null} />
      )}
    </section>
  )
}
