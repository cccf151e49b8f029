import { Badge } from '../../../ui/badge.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import type { ShownRequest } from './asker.ts'
import { RequestWords } from './request-words.tsx'
import { words } from './words.ts'

export function AnsweredRequest({ request }: { request: ShownRequest }) {
  const { status, wants, role, decided_by, decided_at } = request
  const said = status === 'declined' ? words.outcome.declined : words.outcome.approved
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <RequestWords request={request} />
      </div>
      <p className="flex flex-wrap items-center gap-x-2 text-table text-quiet">
        <Badge tone={status === 'declined' ? 'refused' : 'done'}>
          {status === 'approved' && wants === 'reopening' ? words.outcomeReopened : said}
        </Badge>
        {role && words.asRole(role)} {decided_by && words.by(decided_by.name)}
        {decided_at && <RelativeTime at={decided_at} className="whitespace-nowrap" />}
      </p>
    </li>
  )
}
