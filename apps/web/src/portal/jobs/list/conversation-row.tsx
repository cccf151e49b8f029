import type { listCustomerConversations, ReplyOf } from '@latchkey/contract'
import { useFresh } from '../../../lib/live/fresh.ts'
import { Badge } from '../../../ui/badge.tsx'
import { freshMark } from '../../../ui/fresh-mark.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { RowLink } from '../../../ui/row-link.tsx'
import { RowsInGrey } from '../../../ui/row-list.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { usePortalPath } from '../../use-portal-path.ts'
import { jobAddress, jobTitle } from '../job-address.ts'
import { words } from './words.ts'

type Conversation = ReplyOf<typeof listCustomerConversations>['results'][number]

const rowLine = 'relative border-b border-line px-2 py-4 -mx-2'
const { talk } = words

/** Which job, and the last that was said about it; what the customer has not seen yet stands out. */
export function ConversationRow({ conversation: { job, last, count, unread } }: { conversation: Conversation }) {
  const portalPath = usePortalPath()
  const isNew = unread > 0
  return (
    <li data-fresh={useFresh(job.id)} className={`${rowLine} ${freshMark} rounded-none! hover:bg-sunk/50`}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <RowLink
          to={portalPath(`${jobAddress(job)}#messages`)}
          row={job.id}
          className={`min-w-0 flex-1 ${isNew ? 'font-semibold' : 'font-medium'}`}
        >
          {jobTitle(job)}
        </RowLink>
        {isNew && (
          <Badge tone="open" icon={<span className="size-1.5 rounded-full bg-current" />}>
            {talk.unread(unread)}
          </Badge>
        )}
      </div>
      <p className={`mt-1.5 line-clamp-2 wrap-anywhere ${isNew ? '' : 'text-quiet'}`}>
        <span className="font-medium">{last.author.side === 'customer' ? talk.you : last.author.name}:</span>{' '}
        {last.body}
      </p>
      <p className="mt-1.5 flex flex-wrap gap-x-3 gap-y-0.5 text-table text-quiet">
        <span className="font-mono text-small leading-4.5">{job.reference}</span>
        <span>{talk.messages(count)}</span>
        <RelativeTime at={last.created_at} />
      </p>
    </li>
  )
}

export const ConversationsSkeleton = () => (
  <RowsInGrey line={rowLine} rows={4}>
    {(width) => (
      <div className="flex flex-col gap-3 py-0.5">
        <Skeleton className={`h-4 ${width}`} />
        <Skeleton className="h-3.5 w-full" />
        <Skeleton className="h-3 w-2/5" />
      </div>
    )}
  </RowsInGrey>
)
