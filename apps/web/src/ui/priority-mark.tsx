import type { Priority } from '@latchkey/contract'
import { ChevronDown, ChevronsUp, ChevronUp, Minus } from 'lucide-react'
import { priorityWords } from '../lib/priority-words.ts'

const looks = {
  low: { Icon: ChevronDown, colour: 'text-quiet' },
  normal: { Icon: Minus, colour: 'text-quiet' },
  high: { Icon: ChevronUp, colour: 'text-amber' },
  urgent: { Icon: ChevronsUp, colour: 'text-red' },
} as const satisfies Record<Priority, object>

interface PriorityMarkProps {
  priority: Priority
  /** In a table that has no room for the word: it is read out, and shown while the sign is pointed at. */
  isNarrow?: boolean
}

export function PriorityMark({ priority, isNarrow = false }: PriorityMarkProps) {
  const { Icon, colour } = looks[priority]
  return (
    <span
      {...(isNarrow ? { title: priorityWords[priority] } : {})}
      className={`inline-flex items-center gap-1 whitespace-nowrap ${colour}`}
    >
      <Icon size={16} aria-hidden="true" />
      <span className={isNarrow ? 'md:sr-only' : ''}>{priorityWords[priority]}</span>
    </span>
  )
}
