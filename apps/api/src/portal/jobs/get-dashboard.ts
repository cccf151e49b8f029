import {
  type getCustomerDashboard as endpoint,
  type HandlerReply,
  type JobStatus,
  jobStatuses,
} from '@latchkey/contract'
import type { CustomerContext } from '../../platform/context.ts'
import { OWN } from './own-job.ts'
import { COLUMNS, FROM, type OwnJobRow, presentOwnJob } from './select-own-jobs.ts'

const RECENT = 5

const COUNT = {
  name: 'own-jobs-counts',
  text: `select q.status, count(*)::int as jobs ${FROM} where ${OWN} group by q.status`,
}

const LAST = {
  name: 'own-jobs-last',
  text: `select ${COLUMNS} ${FROM} where ${OWN} order by r.updated_at desc, r.id desc limit ${RECENT}`,
}

/** How many of a customer's jobs are where, and those that something happened to last. */
export async function getDashboard({
  pool,
  customer,
  person,
}: CustomerContext): Promise<HandlerReply<typeof endpoint>> {
  const values = [customer.id, person.id]
  const [counted, last] = await Promise.all([
    pool.query<{ status: JobStatus; jobs: number }>({ ...COUNT, values }),
    pool.query<OwnJobRow>({ ...LAST, values }),
  ])
  const jobsIn = new Map(counted.rows.map(({ status, jobs }) => [status, jobs]))
  const counts = Object.fromEntries(jobStatuses.map((status) => [status, jobsIn.get(status) ?? 0]))
  return { counts: counts as Record<JobStatus, number>, recent: last.rows.map(presentOwnJob) }
}
