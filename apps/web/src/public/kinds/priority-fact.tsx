import type { Priority } from '@latchkey/contract'
import { priorityWords } from '../../lib/priority-words.ts'
import { Fact } from '../facts.tsx'

const urgency: Record<Priority, string> = { low: 'text-quiet', normal: '', high: 'text-amber', urgent: 'text-red' }

export const PriorityFact = ({ label, priority }: { label: string; priority: Priority }) => (
  <Fact label={label}>
    <span className={urgency[priority]}>{priorityWords[priority]}</span>
  </Fact>
)
