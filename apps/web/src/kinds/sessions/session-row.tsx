import type { listSessions, ReplyOf } from '@latchkey/contract'
import { ReachMark } from '../../sharing/reach-mark.tsx'
import { ShareIconButton } from '../../sharing/share-icon-button.tsx'
import { Badge } from '../../ui/badge.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { RowLink } from '../../ui/row-link.tsx'
import { VisibilityMark } from './marks.tsx'
import { rowLine } from './row-line.ts'
import { words } from './words.ts'

export type ListedSession = ReplyOf<typeof listSessions>['results'][number]

/** What its Share does; undefined where it has none. */
export type ShareOf = (session: ListedSession) => (() => void) | undefined

interface SessionRowProps {
  session: ListedSession
  onShare: (() => void) | undefined
}

/** One line; on narrow screens the title, then how it stands. */
export function SessionRow({ session, onShare }: SessionRowProps) {
  const { id, title, origin, visibility, owner, entries_total, reach, updated_at } = session
  // Its being private says so already.
  const isOwnersOnly = visibility === 'private' && reach.people === 0 && reach.links === 0
  return (
    <li className={`${rowLine} group relative transition-colors hover:bg-sunk/50`}>
      <VisibilityMark visibility={visibility} className="max-md:order-2" />
      <span className="flex min-w-0 items-center gap-2.5 max-md:order-1 max-md:basis-[calc(100%-3rem)] max-md:flex-wrap max-md:gap-y-1">
        <RowLink to={`/sessions/${id}`} row={id} className="font-medium max-md:py-0.5">
          {title}
        </RowLink>
        {origin === 'remote' && <Badge>{words.origins.remote}</Badge>}
      </span>
      <span className="truncate text-quiet max-md:hidden">{owner.name}</span>
      <span className="text-quiet tabular-nums max-md:order-3 max-sm:hidden md:text-end">
        <span aria-hidden="true" className="max-md:hidden">
          {entries_total.toLocaleString()}
        </span>
        <span className="md:sr-only">{words.entries(entries_total)}</span>
      </span>
      {isOwnersOnly ? <span className="max-md:hidden" /> : <ReachMark reach={reach} className="max-md:order-4" />}
      <RelativeTime
        at={updated_at}
        className={`whitespace-nowrap text-quiet max-md:order-5 max-md:ml-auto md:text-end ${onShare ? 'md:group-focus-within:invisible md:group-hover:invisible' : ''}`}
      />
      {onShare && (
        <span className="absolute right-0 z-1 flex max-md:top-2 md:right-1 md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100">
          <ShareIconButton title={title} onClick={onShare} />
        </span>
      )}
    </li>
  )
}
