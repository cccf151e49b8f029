import type { SystemState } from '@latchkey/contract'
import { Badge } from '../../ui/badge.tsx'
import { words } from './words.ts'

const tones = { reachable: 'done', away: 'refused', off: 'waiting' } as const satisfies Record<SystemState, string>

export const StateBadge = ({ state }: { state: SystemState }) => (
  <Badge tone={tones[state]}>{words.states[state]}</Badge>
)
