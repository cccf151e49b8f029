import type { listRepairRequests, ReplyOf } from '@latchkey/contract'
import { Link } from 'react-router'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { PriorityMark, StatusBadge } from './marks.tsx'
import { rowLine } from './row-line.ts'

export type ListedRequest = ReplyOf<typeof listRepairRequests>['results'][number]

/** One line; on narrow screens the title, then where, then how it stands. */
export function RequestRow({ request }: { request: ListedRequest }) {
  const { id, reference, title, status, priority, property, updated_at } = request
  return (
    <li className={`${rowLine} relative transition-colors hover:bg-sunk/50`}>
      <span className="flex max-md:order-4">
        <StatusBadge status={status} />
      </span>
      <span className="font-mono text-small text-quiet max-md:order-2">{reference}</span>
      <Link
        to={`/repair-requests/${id}`}
        data-row
        className="font-medium text-ink no-underline outline-none after:absolute after:inset-0 focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-ring max-md:order-1 max-md:basis-full max-md:text-base md:truncate"
      >
        {title}
      </Link>
      <span className="truncate text-quiet max-md:order-3 max-md:basis-[calc(100%-5.5rem)]">
        {property && `${property.label}, ${property.city}`}
      </span>
      <span className="flex max-md:order-5">
        <PriorityMark priority={priority} />
      </span>
      <RelativeTime
        at={updated_at}
        className="whitespace-nowrap text-quiet max-md:order-6 max-md:ml-auto md:text-end"
      />
    </li>
  )
}
