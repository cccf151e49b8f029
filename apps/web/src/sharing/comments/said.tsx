import type { listComments, ReplyOf } from '@latchkey/contract'
import { useFresh } from '../../lib/live/fresh.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { freshMark } from '../../ui/fresh-mark.ts'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { words } from './words.ts'

type Comment = ReplyOf<typeof listComments>['results'][number]

/** Who said it, when, and what. */
export function Said({
  comment: { id, body, author, created_at },
  isMine = false,
}: {
  comment: Comment
  isMine?: boolean
}) {
  const name = author.name ?? words.nobody
  return (
    <li data-fresh={useFresh(id)} className={`flex items-start gap-3 ${freshMark}`}>
      <Avatar name={name} />
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <strong className="font-medium">{isMine ? words.me : name}</strong>
          {author.side !== 'shop' && !isMine && (
            <Badge>{author.side === 'outsider' ? words.outsider : words.customer}</Badge>
          )}
          <RelativeTime at={created_at} className="text-table text-quiet" />
        </p>
        <p className="mt-1 max-w-160 whitespace-pre-line wrap-anywhere">{body}</p>
      </div>
    </li>
  )
}
