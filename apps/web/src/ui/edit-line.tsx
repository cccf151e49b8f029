import type { Edit } from '@latchkey/contract'
import type { ReactNode } from 'react'
import { useFresh } from '../lib/live/fresh.ts'
import { freshMark } from './fresh-mark.ts'
import { FromTo } from './from-to.tsx'
import { RelativeTime } from './relative-time.tsx'

const words = {
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
  const how = share_id ? words.throughLink : actor.kind === 'key' ? words.withKey : ''
  return (
    <li data-fresh={useFresh(id)} className={freshMark}>
      <p>{label}</p>
      <p className="mt-0.5">
        <FromTo before={before} after={after} />
      </p>
      {reason && <p className="mt-0.5 border-l-2 border-line pl-2 whitespace-pre-line">{reason}</p>}
      <p className="mt-0.5 text-quiet">
        {actor.name ?? (actor.kind === 'system' ? words.system : words.somebody)}
        {how && ` ${how}`} · <RelativeTime at={created_at} />
      </p>
    </li>
  )
}
