import type { JobStatus } from '@latchkey/contract'
import { words } from './words.ts'

/** How a job is moved on: at once, or through a dialog that says what follows, and where needed asks why. */
export interface Step {
  label: string
  /** Absent where it holds at once. */
  ask?: { title: (reference: string) => string; what: string; send: string; reason: 'required' | 'optional' }
}

const { steps: say } = words

export function stepTo(to: JobStatus, from: JobStatus): Step {
  switch (to) {
    case 'approved':
      return { label: say.approve }
    case 'in_progress':
      return { label: from === 'on_hold' ? say.goOn : say.start }
    case 'on_hold':
      return { label: say.hold }
    case 'returned':
      return { label: say.returned.open, ask: { ...say.returned, reason: 'required' } }
    case 'rejected':
      return { label: say.rejected.open, ask: { ...say.rejected, reason: 'required' } }
    case 'completed':
      return { label: say.completed.open, ask: { ...say.completed, reason: 'optional' } }
    case 'cancelled':
      return { label: say.cancelled.open, ask: { ...say.cancelled, reason: 'optional' } }
    default:
      return { label: say.submit }
  }
}
