import { useId } from 'react'
import { exactTime } from '../lib/relative-time.ts'
import { placeOf } from '../sharing/place-of.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Link } from '../ui/link.tsx'
import { actorWords, type Entry } from './actors.ts'
import { auditSentence } from './audit-sentences.ts'
import { type Day, daysOf, dayWords } from './days.ts'
import { changeWords } from './setting-words.ts'
import { words } from './words.ts'

interface TimelineProps {
  entries: Entry[]
  /** Says of each entry what it was done with; on the thing's own page it is known. */
  namesThing: boolean
  onActor: (id: string) => void
}

export function Timeline({ entries, ...rest }: TimelineProps) {
  const now = new Date()
  return (
    <div className="flex flex-col gap-6">
      {daysOf(entries).map((day) => (
        <DaySection key={day.at.getTime()} day={day} title={dayWords(day.at, now)} {...rest} />
      ))}
    </div>
  )
}

interface DaySectionProps extends Omit<TimelineProps, 'entries'> {
  day: Day<Entry>
  title: string
}

function DaySection({ day, title, namesThing, onActor }: DaySectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-1.5 text-table font-semibold text-quiet">
        {title}
      </h2>
      <ul aria-labelledby={id} className="divide-y divide-line border-y border-line">
        {day.entries.map((entry) => (
          <li key={entry.id} className="flex items-start gap-3 py-2.5">
            <Avatar name={entry.actor.name ?? actorWords(entry.actor)} />
            <div className="min-w-0 flex-1 pt-0.5">
              <p>
                <Who actor={entry.actor} onActor={onActor} /> {auditSentence(entry)}
                {namesThing && entry.resource && <Thing resource={entry.resource} />}
              </p>
              <Changes data={entry.data} />
            </div>
            <Clock at={entry.at} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Thing = ({ resource }: { resource: NonNullable<Entry['resource']> }) => (
  <>
    {' · '}
    <Link to={placeOf(resource)}>{resource.title}</Link>
  </>
)

/** Pressing a name leaves what that person did. */
function Who({ actor, onActor }: { actor: Entry['actor']; onActor: (id: string) => void }) {
  const { id, name } = actor
  if (!id || !name) return <strong className="font-medium">{actorWords(actor)}</strong>
  return (
    <button
      type="button"
      title={words.onlyOf(actorWords(actor))}
      onClick={() => onActor(id)}
      className="rounded-small text-start font-medium wrap-anywhere underline-offset-3 hover:underline"
    >
      {actorWords(actor)}
    </button>
  )
}

/** Its day stands above. */
function Clock({ at }: { at: Entry['at'] }) {
  const date = new Date(at)
  return (
    <time
      dateTime={date.toISOString()}
      title={exactTime(date)}
      className="pt-0.5 text-table whitespace-nowrap text-quiet tabular-nums"
    >
      {new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(date)}
    </time>
  )
}

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
