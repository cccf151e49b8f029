import type { ReactNode } from 'react'
import { typeWords } from '../../../kinds/jobs/words.ts'
import { useFresh } from '../../../lib/live/fresh.ts'
import { freshMark } from '../../../ui/fresh-mark.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { RowLink } from '../../../ui/row-link.tsx'
import { RowsInGrey } from '../../../ui/row-list.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { usePortalPath } from '../../use-portal-path.ts'
import { jobAddress, jobTitle } from '../job-address.ts'
import { StatusLine } from '../status-line.tsx'
import type { ListedJob } from './listed-job.ts'

const rowLine =
  'relative grid gap-x-8 gap-y-3 border-b border-line px-2 py-4 -mx-2 sm:grid-cols-[minmax(0,1fr)_14rem] sm:items-center'

interface JobRowProps {
  job: ListedJob
  /** What else is to be said of it. */
  children?: ReactNode
}

/** What it is, where it stands and whose turn it is; on a phone one below the other. */
export function JobRow({ job, children }: JobRowProps) {
  const portalPath = usePortalPath()
  const { id, reference, job_type, status, turn, updated_at } = job
  return (
    <li data-fresh={useFresh(id)} className={`${rowLine} ${freshMark} rounded-none! hover:bg-sunk/50`}>
      <div className="min-w-0">
        <RowLink to={portalPath(jobAddress(job))} row={id} className="block font-medium">
          {jobTitle(job)}
        </RowLink>
        <p className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-table text-quiet">
          {reference && <span className="font-mono text-small leading-4.5">{reference}</span>}
          {job_type && <span>{typeWords(job_type)}</span>}
          <RelativeTime at={updated_at} />
        </p>
        {children}
      </div>
      <StatusLine status={status} turn={turn} />
    </li>
  )
}

export const RowsSkeleton = ({ rows }: { rows?: number }) => (
  <RowsInGrey line={rowLine} {...(rows ? { rows } : {})}>
    {(width) => (
      <>
        <div className="flex flex-col gap-2.5 py-0.5">
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-3 w-2/5" />
        </div>
        <div className="flex flex-col gap-3">
          <Skeleton className="h-1.5 max-w-60" />
          <Skeleton className="h-5 w-36" />
        </div>
      </>
    )}
  </RowsInGrey>
)
