import type { Priority, RepairStatus } from '@latchkey/contract'
import { ChevronDown, ChevronsUp, ChevronUp, Minus } from 'lucide-react'
import { statusTones } from '../../public/kinds/repair-request-marks.ts'
import { Badge } from '../../ui/badge.tsx'
import { words } from './words.ts'

export const StatusBadge = ({ status }: { status: RepairStatus }) => (
  <Badge tone={statusTones[status]}>{words.statuses[status]}</Badge>
)

const looks = {
  low: { Icon: ChevronDown, colour: 'text-quiet' },
  normal: { Icon: Minus, colour: 'text-quiet' },
  high: { Icon: ChevronUp, colour: 'text-amber' },
  urgent: { Icon: ChevronsUp, colour: 'text-red' },
} as const satisfies Record<Priority, object>

export function PriorityMark({ priority }: { priority: Priority }) {
  const { Icon, colour } = looks[priority]
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${colour}`}>
      <Icon size={16} aria-hidden="true" />
      {words.priorities[priority]}
    </span>
  )
}
