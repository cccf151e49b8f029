import type { JobStatus } from '@latchkey/contract'

/** The way of a job that goes well. */
export const steps = ['draft', 'submitted', 'approved', 'in_progress', 'completed'] as const satisfies JobStatus[]

export type StepState = 'done' | 'now' | 'ahead'

/** What is not on that way stands where the way was left. How far a cancelled one had come its status does not say. */
const stands: Record<JobStatus, number | null> = {
  draft: 0,
  submitted: 1,
  returned: 1,
  rejected: 2,
  approved: 2,
  in_progress: 3,
  on_hold: 3,
  completed: 4,
  cancelled: null,
}

/** Whether its status is one of the five, and not beside them. */
export const isOnItsWay = (status: JobStatus) => steps.some((step) => step === status)

/** How far it is, step by step. */
export function stepsOf(status: JobStatus): { at: number | null; states: StepState[] } {
  const at = stands[status]
  const isDone = status === 'completed'
  const stateOf = (step: number): StepState => {
    if (at === null || step > at) return 'ahead'
    return step < at || isDone ? 'done' : 'now'
  }
  return { at, states: steps.map((_, step) => stateOf(step)) }
}
