import type { CustomerJob } from '@latchkey/contract'
import { STATE } from '../../resources/jobs/select-jobs.ts'
import { turnOf } from './steps.ts'

/** The one list of what a customer sees of a job. */
export const COLUMNS = `r.id, r.reference, ${STATE}, q.status, q.source, q.submitted_by_customer, q.requires_approval,
  q.submitted_at, q.tasks_done, q.tasks_total, r.version, r.created_at, r.updated_at`
export const FROM = 'from resource r join job q on q.id = r.id'

/** Why it is as it is, where that was said. */
export const REASON = `(select e.reason from edit e where e.subject_id = r.id and e.subject_kind = 'job' and e.field = 'status'
  order by e.base_version desc, e.id desc limit 1) as status_reason`

export type OwnJobRow = Omit<CustomerJob, 'turn'> & { customer_id: string }

export const presentOwnJob = ({ customer_id: _, ...job }: OwnJobRow): CustomerJob => ({
  ...job,
  turn: turnOf(job.status),
})
