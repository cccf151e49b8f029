export const jobStatuses = [
  'draft',
  'submitted',
  'returned',
  'rejected',
  'approved',
  'in_progress',
  'on_hold',
  'completed',
  'cancelled',
] as const
export type JobStatus = (typeof jobStatuses)[number]

/** Where a job can go from where it is. There is no other way: anything else is a conflict. */
export const jobTransitions = {
  draft: ['submitted', 'cancelled'],
  submitted: ['approved', 'returned', 'rejected', 'cancelled'],
  returned: ['submitted', 'cancelled'],
  rejected: [],
  approved: ['in_progress', 'cancelled'],
  in_progress: ['on_hold', 'completed', 'cancelled'],
  on_hold: ['in_progress', 'completed', 'cancelled'],
  completed: [],
  cancelled: [],
} as const satisfies Record<JobStatus, readonly JobStatus[]>

export const canBecome = (from: JobStatus, to: JobStatus) => (jobTransitions[from] as readonly JobStatus[]).includes(to)

/** Answers to what a customer handed in: whoever may review gives them. */
export const verdicts = ['approved', 'returned', 'rejected'] as const satisfies readonly JobStatus[]
export const isVerdict = (status: JobStatus) => (verdicts as readonly JobStatus[]).includes(status)

/** Whoever has to go on from here has to know why it came to that. */
export const needsReason = (status: JobStatus) => status === 'returned' || status === 'rejected'
