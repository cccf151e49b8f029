import type { Ref } from 'react'
import { RowHeads, RowList, RowsInGrey } from '../../ui/row-list.tsx'
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
    <RowList ref={ref} label={words.title} waiting={waiting}>
      {requests.map((request) => (
        <RequestRow key={request.id} request={request} handling={handling} />
      ))}
    </RowList>
  </>
)

function Heads() {
  const { status, reference, title, property, reach, changed } = words.list.heads
  return (
    <RowHeads columns={rowColumns}>
      <span />
      {[status, reference, title, property, words.priority, reach].map((head) => (
        <span key={head}>{head}</span>
      ))}
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
          <Skeleton className="h-3.5 w-2/3 max-md:order-3 max-md:w-1/2" />
          <Skeleton className="h-3.5 w-14 max-md:order-5" />
          <Skeleton className="h-3.5 w-14 max-md:order-6" />
          <Skeleton className="ml-auto h-3.5 w-16 max-md:order-7" />
        </>
      )}
    </RowsInGrey>
  </>
)
