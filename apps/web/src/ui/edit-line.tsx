import type { Edit } from '@latchkey/contract'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFresh } from '../lib/live/fresh.ts'
import { freshMark } from './fresh-mark.ts'
import { RelativeTime } from './relative-time.tsx'

const words = {
  from: 'from',
  to: 'to',
  nothing: 'nothing',
  system: 'Latchkey',
  somebody: 'Somebody',
  throughLink: 'through a link',
  withKey: 'with a key',
}

interface EditLineProps {
  edit: Pick<Edit, 'id' | 'reason' | 'actor' | 'share_id'> & { created_at: string }
  /** The field's name. */
  label: ReactNode
  /** Its values as they are read; empty where there was nothing. */
  before: ReactNode
  after: ReactNode
}

/** One field that changed: from what to what, who did it, when, and why. */
export function EditLine({ edit, label, before, after }: EditLineProps) {
  const { id, actor, share_id, created_at, reason } = edit
  const nothing = <span className="text-quiet">{words.nothing}</span>
  const how = share_id ? words.throughLink : actor.kind === 'key' ? words.withKey : ''
  return (
    <li data-fresh={useFresh(id)} className={freshMark}>
      <p>{label}</p>
      <p className="mt-0.5 flex flex-wrap items-baseline gap-x-1.5 wrap-anywhere">
        <span className="sr-only">{words.from}</span>
        <span className="line-clamp-4 text-quiet">{before || nothing}</span>
        <ArrowRight size={12} aria-hidden="true" className="shrink-0 self-center text-quiet" />
        <span className="sr-only">{words.to}</span>
        <span className="line-clamp-4">{after || nothing}</span>
      </p>
      {reason && <p className="mt-0.5 border-l-2 border-line pl-2 whitespace-pre-line">{reason}</p>}
      <p className="mt-0.5 text-quiet">
        {actor.name ?? (actor.kind === 'system' ? words.system : words.somebody)}
        {how && ` ${how}`} · <RelativeTime at={created_at} />
      </p>
    </li>
  )
}
