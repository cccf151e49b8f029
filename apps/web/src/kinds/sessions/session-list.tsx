import type { Ref } from 'react'
import { RowHeads, RowList, RowsInGrey } from '../../ui/row-list.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { rowColumns, rowLine } from './row-line.ts'
import { type ListedSession, SessionRow, type ShareOf } from './session-row.tsx'
import { words } from './words.ts'

interface SessionListProps {
  sessions: ListedSession[]
  /** Another list is on its way. */
  waiting: boolean
  shareOf: ShareOf
  ref: Ref<HTMLUListElement>
}

export const SessionList = ({ sessions, waiting, shareOf, ref }: SessionListProps) => (
  <>
    <Heads />
    <RowList ref={ref} label={words.title} waiting={waiting}>
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} onShare={shareOf(session)} />
      ))}
    </RowList>
  </>
)

function Heads() {
  const { visibility, title, owner, entries, reach, changed } = words.list.heads
  return (
    <RowHeads columns={rowColumns}>
      <span>{visibility}</span>
      <span>{title}</span>
      <span>{owner}</span>
      <span className="text-end">{entries}</span>
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
          <Skeleton className="h-3.5 w-20 max-md:order-2" />
          <Skeleton className={`h-3.5 ${width} max-md:order-1 max-md:mr-[30%]`} />
          <Skeleton className="h-3.5 w-24 max-md:hidden" />
          <Skeleton className="h-3.5 w-10 max-md:order-3 md:ml-auto" />
          <Skeleton className="h-3.5 w-16 max-md:order-4" />
          <Skeleton className="ml-auto h-3.5 w-16 max-md:order-5" />
        </>
      )}
    </RowsInGrey>
  </>
)
