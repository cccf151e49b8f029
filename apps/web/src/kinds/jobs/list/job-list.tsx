import type { Ref } from 'react'
import { RowHeads, RowList, RowsInGrey } from '../../../ui/row-list.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { words as jobWords } from '../words.ts'
import { JobRow, type ListedJob, type RowHandling } from './job-row.tsx'
import { onlyWide, rowColumns, rowLine } from './row-line.ts'
import { words } from './words.ts'

interface JobListProps {
  jobs: ListedJob[]
  /** Another list is on its way. */
  waiting: boolean
  handling: RowHandling
  ref: Ref<HTMLUListElement>
}

export const JobList = ({ jobs, waiting, handling, ref }: JobListProps) => (
  <>
    <Heads />
    <RowList ref={ref} label={jobWords.title} waiting={waiting}>
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} handling={handling} />
      ))}
    </RowList>
  </>
)

function Heads() {
  const { status, reference, title, customer, tasks, reach, changed } = words.heads
  return (
    <RowHeads columns={rowColumns}>
      <span />
      <span>{status}</span>
      <span className="truncate">{reference}</span>
      <span>{title}</span>
      <span className={onlyWide}>{customer}</span>
      <span className={onlyWide}>{tasks}</span>
      {/* Of the priority there is only its sign. */}
      <span />
      <span>{reach}</span>
      <span className="text-end">{changed}</span>
    </RowHeads>
  )
}

export const ListSkeleton = () => (
  <>
    <Heads />
    <RowsInGrey line={rowLine}>
      {(width) => (
        <>
          <Skeleton className="size-5 max-md:hidden" />
          <Skeleton className="h-5.5 w-20 max-md:order-4" />
          <Skeleton className="h-3.5 w-14 max-md:order-2" />
          <Skeleton className={`h-3.5 ${width} max-md:order-1 max-md:mr-[30%]`} />
          <Skeleton className={`h-3.5 w-2/3 max-md:order-3 max-md:w-1/2 ${onlyWide}`} />
          <Skeleton className={`h-3.5 w-14 max-md:order-6 ${onlyWide}`} />
          <Skeleton className="h-3.5 w-4 max-md:order-5" />
          <Skeleton className="h-3.5 w-14 max-md:order-7" />
          <Skeleton className="ml-auto h-3.5 w-16 max-md:order-8" />
        </>
      )}
    </RowsInGrey>
  </>
)
