import { getJob, type JobDetail, listJobs } from '@latchkey/contract'
import { targetOf } from '../../sharing/target-of.ts'

export const kind = 'job'
/** What shows how far a job reaches. */
export const reachShownBy = [listJobs, getJob]

export const shareTargetOf = (job: Pick<JobDetail, 'id' | 'title' | 'visibility' | 'reach'>) =>
  targetOf(job, { kind, refresh: reachShownBy })
