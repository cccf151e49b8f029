import type { listJobs, ReplyOf } from '@latchkey/contract'
import { ReachMark } from '../../../sharing/reach-mark.tsx'
import type { OpenLink } from '../../../sharing/use-open-link.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { PriorityMark } from '../../../ui/priority-mark.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { RowLink } from '../../../ui/row-link.tsx'
import { customerWords } from '../fields/customer-name.ts'
import { StatusBadge } from '../marks.tsx'
import { RowActions } from './row-actions.tsx'
import { onlyWide, rowLine } from './row-line.ts'
import { TasksProgress } from './tasks-progress.tsx'
import { words } from './words.ts'

export type ListedJob = ReplyOf<typeof listJobs>['results'][number]

/** How the list shares. Without them nothing can be shared here, or not by an open link. */
export interface JobSharing {
  share?: ((job: ListedJob) => void) | undefined
  openLink?: OpenLink | undefined
}

export interface RowHandling extends JobSharing {
  chosen: ReadonlySet<string>
  choose: (id: string) => void
}

/** One line; on narrow screens the title, then for whom, then how it stands. */
export function JobRow({ job, handling }: { job: ListedJob; handling: RowHandling }) {
  const { id, reference, title, status, priority, customer, reach, tasks_done, tasks_total, updated_at } = job
  const { chosen, choose } = handling
  const isChosen = chosen.has(id)
  return (
    <li className={`${rowLine} group relative transition-colors hover:bg-sunk/50 ${isChosen ? 'bg-accent-soft!' : ''}`}>
      {/* On a phone the boxes come with the first one that is chosen by its menu. */}
      <span className={`relative z-1 ${chosen.size === 0 ? 'max-md:hidden' : ''}`}>
        <Checkbox
          label={words.choose(reference)}
          hideLabel
          checked={isChosen}
          onChange={() => choose(id)}
          className="max-sm:py-0"
        />
      </span>
      <span className="flex max-md:order-4">
        <StatusBadge status={status} />
      </span>
      <span className="font-mono text-small text-quiet max-md:order-2">{reference}</span>
      <RowLink
        to={`/jobs/${id}`}
        row={id}
        className="font-medium max-md:order-1 max-md:basis-[calc(100%-3rem)] max-md:py-0.5"
      >
        {title}
      </RowLink>
      <span className={`truncate text-quiet max-md:order-3 max-md:basis-[calc(100%-5.5rem)] ${onlyWide}`}>
        {customer && customerWords(customer)}
      </span>
      <TasksProgress
        done={tasks_done}
        total={tasks_total}
        className={`max-md:order-6 max-md:empty:hidden ${onlyWide}`}
      />
      <span className="flex max-md:order-5">
        <PriorityMark priority={priority} isNarrow />
      </span>
      <ReachMark reach={reach} className="max-md:order-7" />
      <RelativeTime
        at={updated_at}
        className="whitespace-nowrap text-quiet max-md:order-8 max-md:ml-auto md:text-end md:group-focus-within:invisible md:group-hover:invisible"
      />
      <RowActions job={job} handling={handling} />
    </li>
  )
}
