import { useFresh } from '../../lib/live/fresh.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { freshMark } from '../../ui/fresh-mark.ts'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { StatusBadge } from './marks.tsx'
import { UpdateForm } from './update-form.tsx'
import type { RequestDetail } from './use-request-change.ts'
import { words } from './words.ts'

interface TimelineProps {
  request: RequestDetail
  mayEdit: boolean
  onOwnChange: (version: number) => void
}

export const Timeline = ({ request, mayEdit, onOwnChange }: TimelineProps) => (
  <section aria-labelledby="timeline" className="border-t border-line pt-6">
    <h2 id="timeline" className="mb-4 text-heading font-semibold">
      {words.timeline.title}
    </h2>
    {mayEdit && <UpdateForm id={request.id} onOwnChange={onOwnChange} />}
    {request.updates.length === 0 ? (
      <p className="text-quiet">{words.timeline.empty}</p>
    ) : (
      <ol aria-labelledby="timeline" className="flex flex-col gap-6">
        {request.updates.map((update) => (
          <Entry key={update.id} update={update} />
        ))}
      </ol>
    )}
  </section>
)

function Entry({ update }: { update: RequestDetail['updates'][number] }) {
  const author = update.author.name ?? words.timeline.somebody
  return (
    <li data-fresh={useFresh(update.id)} className={`flex items-start gap-3 ${freshMark}`}>
      <Avatar name={author} />
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <strong className="font-medium">{author}</strong>
          <RelativeTime at={update.created_at} className="text-table text-quiet" />
        </p>
        <p className="mt-1 max-w-160 whitespace-pre-line">{update.body}</p>
        {update.status && (
          <p className="mt-2 flex items-center gap-2 text-table text-quiet">
            {words.timeline.movedTo} <StatusBadge status={update.status} />
          </p>
        )}
      </div>
    </li>
  )
}
