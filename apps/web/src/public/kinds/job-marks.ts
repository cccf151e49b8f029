import type { JobStatus, TaskStatus } from '@latchkey/contract'

/** How the shop and outsiders alike see where a job and its tasks stand. Light: the public pages load it too. */
export const jobStatusWords: Record<JobStatus, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  returned: 'Returned',
  rejected: 'Rejected',
  approved: 'Approved',
  in_progress: 'In progress',
  on_hold: 'On hold',
  completed: 'Completed',
  cancelled: 'Cancelled',
}

export const jobStatusTones = {
  draft: 'waiting',
  submitted: 'open',
  returned: 'moving',
  rejected: 'refused',
  approved: 'open',
  in_progress: 'moving',
  on_hold: 'waiting',
  completed: 'done',
  cancelled: 'refused',
} as const satisfies Record<JobStatus, string>

export const taskStatusWords: Record<TaskStatus, string> = {
  pending: 'To do',
  running: 'In progress',
  done: 'Done',
  failed: 'Failed',
  skipped: 'Skipped',
}

export const taskStatusTones = {
  pending: 'open',
  running: 'moving',
  done: 'done',
  failed: 'refused',
  skipped: 'waiting',
} as const satisfies Record<TaskStatus, string>
