import type { AccessMode, ShareStatus, ShareType } from '@latchkey/contract'
import { AtSign, Globe, KeyRound, type LucideIcon } from 'lucide-react'
import { Badge } from '../../ui/badge.tsx'
import { words } from './words.ts'

const tones = {
  active: 'done',
  paused: 'waiting',
  expired: 'refused',
  exhausted: 'refused',
  revoked: 'plain',
} as const satisfies Record<ShareStatus, string>

export const StatusBadge = ({ status }: { status: ShareStatus }) => (
  <Badge tone={tones[status]}>{words.statuses[status]}</Badge>
)

const locks: Record<ShareType, LucideIcon> = { public: Globe, password: KeyRound, recipients: AtSign }

export function Protection({ type }: { type: ShareType }) {
  const Icon = locks[type]
  return (
    <span className="inline-flex items-center gap-1.5 text-quiet">
      <Icon size={14} aria-hidden="true" />
      {words.types[type]}
    </span>
  )
}

export const ModeWords = ({ mode }: { mode: AccessMode }) => <span>{words.modes[mode]}</span>
