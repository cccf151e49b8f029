import type { Ref } from 'react'
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
    <ul
      ref={ref}
      aria-label={words.title}
      aria-busy={waiting}
      className={`transition-opacity ${waiting ? 'opacity-60' : ''}`}
    >
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} onShare={shareOf(session)} />
      ))}
    </ul>
  </>
)

/** For the eye: every cell of a row says by itself what it is. */
function Heads() {
  const { visibility, title, owner, entries, reach, changed } = words.list.heads
  return (
    <div
      aria-hidden="true"
      className={`hidden h-9 items-center border-b border-line px-2 text-table font-medium text-quiet md:grid ${rowColumns}`}
    >
      <span>{visibility}</span>
      <span>{title}</span>
      <span>{owner}</span>
      <span className="text-end">{entries}</span>
      <span>{reach}</span>
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
          <Skeleton className="h-3.5 w-20 max-md:order-2" />
          <Skeleton className={`h-3.5 ${width} max-md:order-1 max-md:mr-[30%]`} />
          <Skeleton className="h-3.5 w-24 max-md:hidden" />
          <Skeleton className="h-3.5 w-10 max-md:order-3 md:ml-auto" />
          <Skeleton className="h-3.5 w-16 max-md:order-4" />
          <Skeleton className="ml-auto h-3.5 w-16 max-md:order-5" />
        </div>
      ))}
    </div>
  </>
)
