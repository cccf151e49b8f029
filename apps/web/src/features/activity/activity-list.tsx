import type { listAudit, ReplyOf } from '@latchkey/contract'
import { Avatar } from '../../ui/avatar.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { auditSentence } from './audit-sentences.ts'
import { changeWords } from './setting-words.ts'
import { words } from './words.ts'

type Entry = ReplyOf<typeof listAudit>['results'][number]

export function ActivityList({ entries }: { entries: Entry[] }) {
  return (
    <ul aria-label={words.list} className="divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <li key={entry.id} className="flex items-start gap-3 py-2.5">
          <Avatar name={actorWords(entry.actor)} />
          <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 pt-0.5">
            <div className="min-w-0 max-w-full">
              <p>
                <strong className="font-medium">{actorWords(entry.actor)}</strong> {auditSentence(entry)}
                {entry.resource && ` · ${entry.resource.title}`}
              </p>
              <Changes data={entry.data} />
            </div>
            <RelativeTime at={entry.at} className="text-table whitespace-nowrap text-quiet" />
          </div>
        </li>
      ))}
    </ul>
  )
}

const actorWords = ({ name, kind }: Entry['actor']) => name ?? (kind === 'share' ? words.visitor : words.system)

function Changes({ data }: { data: Entry['data'] }) {
  const changes = changeWords(data)
  const isOne = Object.keys(data.changes ?? {}).length === 1
  if (changes.length === 0) return null
  const [only] = changes
  // Which setting it was stands in the sentence above.
  if (only && isOne) return <p className="mt-0.5 text-table text-quiet">{words.fromTo(only.from, only.to)}</p>
  return (
    <ul className="mt-0.5 text-table text-quiet">
      {changes.map(({ setting, from, to }) => (
        <li key={setting}>{words.settingFromTo(setting, from, to)}</li>
      ))}
    </ul>
  )
}
