import { Avatar } from '../../../ui/avatar.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { AnswerAccess } from './answer-access.tsx'
import { AnswerReopening } from './answer-reopening.tsx'
import { askerOf, type ShownRequest } from './asker.ts'
import { RequestWords } from './request-words.tsx'
import { words } from './words.ts'

export function PendingRequest({ request }: { request: ShownRequest }) {
  return (
    <li className="flex items-start gap-3 py-4">
      <Avatar name={askerOf(request)} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
          <div className="min-w-0">
            <RequestWords request={request} />
          </div>
          <RelativeTime at={request.created_at} className="text-table whitespace-nowrap text-quiet" />
        </div>
        {request.message && (
          <blockquote className="mt-2 max-w-160 border-l-2 border-line pl-3 whitespace-pre-line">
            {request.message}
          </blockquote>
        )}
        {request.may_decide ? (
          <div className="mt-3 flex flex-wrap items-center gap-2">
            {request.wants === 'access' ? <AnswerAccess request={request} /> : <AnswerReopening request={request} />}
          </div>
        ) : (
          <p className="mt-2 text-table text-quiet">{words.others}</p>
        )}
      </div>
    </li>
  )
}
