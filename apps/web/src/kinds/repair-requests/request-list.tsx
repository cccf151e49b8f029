import type { Ref } from 'react'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type ListedRequest, RequestRow, type RowHandling } from './request-row.tsx'
import { rowColumns, rowLine } from './row-line.ts'
import { words } from './words.ts'

interface RequestListProps {
  requests: ListedRequest[]
  /** Another list is on its way. */
  waiting: boolean
  handling: RowHandling
  ref: Ref<HTMLUListElement>
}

export const RequestList = ({ requests, waiting, handling, ref }: RequestListProps) => (
  <>
    <Heads />
    <ul
      ref={ref}
      aria-label={words.title}
      aria-busy={waiting}
      className={`transition-opacity ${waiting ? 'opacity-60' : ''}`}
    >
      {requests.map((request) => (
        <RequestRow key={request.id} request={request} handling={handling} />
      ))}
    </ul>
  </>
)

/** For the eye: every cell of a row says by itself what it is. */
function Heads() {
  const { status, reference, title, property, reach, changed } = words.list.heads
  return (
    <div
      aria-hidden="true"
      className={`hidden h-9 items-center border-b border-line px-2 text-table font-medium text-quiet md:grid ${rowColumns}`}
    >
      <span />
      {[status, reference, title, property, words.priority, reach].map((head) => (
        <span key={head}>{head}</span>
      ))}
      <span className="text-end">{changed}</span>
    </div>
  )
}

const widths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-1/3', 'w-3/4']

export const ListSkeleton = () => (
  <>
    <Heads />
    <div role="status">
      <span className="sr-only">{words.loading}</span>
      {widths.map((width) => (
        <div key={width} className={rowLine}>
          <Skeleton className="size-5 max-md:hidden" />
          <Skeleton className="h-5.5 w-20 max-md:order-4" />
          <Skeleton className="h-3.5 w-14 max-md:order-2" />
          <Skeleton className={`h-3.5 ${width} max-md:order-1 max-md:mr-[30%]`} />
          <Skeleton className="h-3.5 w-2/3 max-md:order-3 max-md:w-1/2" />
          <Skeleton className="h-3.5 w-14 max-md:order-5" />
          <Skeleton className="h-3.5 w-14 max-md:order-6" />
          <Skeleton className="ml-auto h-3.5 w-16 max-md:order-7" />
        </div>
      ))}
    </div>
  </>
)
