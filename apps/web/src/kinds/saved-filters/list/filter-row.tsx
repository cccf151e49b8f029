import type { listSavedFilters, ReplyOf } from '@latchkey/contract'
import { Lock } from 'lucide-react'
import { ReachMark } from '../../../sharing/reach-mark.tsx'
import { ShareIconButton } from '../../../sharing/share-icon-button.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { RowLink } from '../../../ui/row-link.tsx'
import { words } from '../words.ts'
import { rowLine } from './row-line.ts'

export type ListedFilter = ReplyOf<typeof listSavedFilters>['results'][number]

/** What its Share does; undefined where it has none. */
export type ShareOf = (filter: ListedFilter) => (() => void) | undefined

interface FilterRowProps {
  filter: ListedFilter
  onShare: (() => void) | undefined
}

/** One line; on narrow screens the name, then its table and how far it reaches. */
export function FilterRow({ filter, onShare }: FilterRowProps) {
  const { id, name, pipeline, owner, visibility, reach, updated_at } = filter
  const isOwnersOnly = visibility === 'private' && reach.people === 0 && reach.links === 0
  return (
    <li className={`${rowLine} group relative transition-colors hover:bg-sunk/50`}>
      <span className="flex min-w-0 items-center max-md:order-1 max-md:basis-[calc(100%-3rem)]">
        <RowLink to={`/saved-filters/${id}`} row={id} className="font-medium max-md:py-0.5">
          {name}
        </RowLink>
      </span>
      <span className="truncate text-quiet max-md:order-2">{pipeline.name}</span>
      <span className="truncate text-quiet max-md:hidden">{owner.name}</span>
      {isOwnersOnly ? (
        <span className="inline-flex items-center gap-1.5 text-quiet max-md:order-3">
          <Lock size={16} aria-hidden="true" />
          {words.private}
        </span>
      ) : (
        <ReachMark reach={reach} className="max-md:order-3" />
      )}
      <RelativeTime
        at={updated_at}
        className={`whitespace-nowrap text-quiet max-md:order-4 max-md:ml-auto md:text-end ${onShare ? 'md:group-focus-within:invisible md:group-hover:invisible' : ''}`}
      />
      {onShare && (
        <span className="absolute right-0 z-1 flex max-md:top-2 md:right-1 md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100">
          <ShareIconButton title={name} onClick={onShare} />
        </span>
      )}
    </li>
  )
}
