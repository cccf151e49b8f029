import type { listRepairRequests, ReplyOf } from '@latchkey/contract'
import { ReachMark } from '../../sharing/reach-mark.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { PriorityMark } from '../../ui/priority-mark.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { RowLink } from '../../ui/row-link.tsx'
import { StatusBadge } from './marks.tsx'
import { RowActions } from './row-actions.tsx'
import { rowLine } from './row-line.ts'
import { words } from './words.ts'

export type ListedRequest = ReplyOf<typeof listRepairRequests>['results'][number]

/** What the list does with a row. Without `share` nothing can be shared here. */
export interface RowHandling {
  share?: ((request: ListedRequest) => void) | undefined
  chosen: ReadonlySet<string>
  choose: (id: string) => void
}

/** One line; on narrow screens the title, then where, then how it stands. */
export function RequestRow({ request, handling }: { request: ListedRequest; handling: RowHandling }) {
  const { id, reference, title, status, priority, property, reach, updated_at } = request
  const { share, chosen, choose } = handling
  const isChosen = chosen.has(id)
  return (
    <li className={`${rowLine} group relative transition-colors hover:bg-sunk/50 ${isChosen ? 'bg-accent-soft!' : ''}`}>
      {/* On a phone the boxes come with the first one that is chosen by its menu. */}
      <span className={`relative z-1 ${chosen.size === 0 ? 'max-md:hidden' : ''}`}>
        {share && (
          <Checkbox
            label={words.list.choose(reference)}
            hideLabel
            checked={isChosen}
            onChange={() => choose(id)}
            className="max-sm:py-0"
          />
        )}
      </span>
      <span className="flex max-md:order-4">
        <StatusBadge status={status} />
      </span>
      <span className="font-mono text-small text-quiet max-md:order-2">{reference}</span>
      <RowLink
        to={`/repair-requests/${id}`}
        row={id}
        className="font-medium max-md:order-1 max-md:basis-[calc(100%-3rem)] max-md:py-0.5"
      >
        {title}
      </RowLink>
      <span className="truncate text-quiet max-md:order-3 max-md:basis-[calc(100%-5.5rem)]">
        {property && `${property.label}, ${property.city}`}
      </span>
      <span className="flex max-md:order-5">
        <PriorityMark priority={priority} />
      </span>
      <ReachMark reach={reach} className="max-md:order-6" />
      <RelativeTime
        at={updated_at}
        className="whitespace-nowrap text-quiet max-md:order-7 max-md:ml-auto md:text-end md:group-focus-within:invisible md:group-hover:invisible"
      />
      {share && <RowActions request={request} isChosen={isChosen} share={share} choose={choose} />}
    </li>
  )
}
