import type { InboxJson, ShareStatus } from '@latchkey/contract'
import { Badge } from '../ui/badge.tsx'
import { inboxWords } from './inbox-words.ts'
import { Ago, TimeLeft } from './moments.tsx'

type Share = InboxJson['shares'][number]

const tones = {
  active: 'open',
  paused: 'waiting',
  expired: 'refused',
  exhausted: 'refused',
  revoked: 'refused',
} as const satisfies Record<ShareStatus, string>

export const InboxShares = ({ shares }: { shares: Share[] }) => (
  <section aria-labelledby="shares" className="mt-8">
    <h2 id="shares" className="mb-3 text-heading font-semibold">
      {inboxWords.shares}
    </h2>
    {shares.length === 0 && <p className="text-quiet">{inboxWords.noShares}</p>}
    <ul className="divide-y divide-line border-y border-line empty:hidden">
      {shares.map((share) => (
        <li key={share.shared_at + share.url} className="flex items-start justify-between gap-4 py-3">
          <div className="min-w-0">
            <p className="font-medium">
              {share.url && share.title ? (
                <a href={share.url} className="text-accent-text underline underline-offset-2">
                  {share.title}
                </a>
              ) : (
                inboxWords.untitled
              )}
            </p>
            <p className="text-table text-quiet">
              {inboxWords.kinds[share.kind]} · {inboxWords.from(share.brand.name)} · <Ago at={share.shared_at} />
            </p>
          </div>
          <div className="flex shrink-0 flex-col items-end gap-1 text-table text-quiet">
            <Badge tone={tones[share.status]}>{inboxWords.statuses[share.status]}</Badge>
            {share.status === 'active' && share.expires_at && <TimeLeft until={share.expires_at} />}
          </div>
        </li>
      ))}
    </ul>
  </section>
)
