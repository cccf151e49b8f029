import { type Capability, isVerdict, type JobStatus, jobTransitions } from '@latchkey/contract'

/** Where somebody may move a job from where it is: a verdict is for those who review. */
export function nextStatuses(status: JobStatus, capabilities: readonly Capability[]): JobStatus[] {
  if (!capabilities.includes('edit')) return []
  return jobTransitions[status].filter((next) => !isVerdict(next) || capabilities.includes('review'))
}
