import {
  type getCustomerDashboard as endpoint,
  type HandlerReply,
  type JobStatus,
  jobStatuses,
} from '@latchkey/contract'
import type { CustomerContext } from '../../platform/context.ts'
import { OWN } from './own-job.ts'
import { COLUMNS, FROM, type OwnJobRow, presentOwnJob, REASON } from './select-own-jobs.ts'
import { WITH_CUSTOMER } from './steps.ts'
import { UNREAD } from './unread.ts'

const RECENT = 5
const WAITING = 10

const COUNT = {
  name: 'own-jobs-counts',
  text: `select q.status, count(*)::int as jobs, sum(${UNREAD})::int as unread ${FROM} where ${OWN} group by q.status`,
}

const LAST = {
  name: 'own-jobs-last',
  text: `select ${COLUMNS} ${FROM} where ${OWN} order by r.updated_at desc, r.id desc limit ${RECENT}`,
}

const WAIT = {
  name: 'own-jobs-waiting',
  text: `select ${COLUMNS}, ${REASON} ${FROM} where ${OWN} and q.status = any($3)
    order by q.status = 'draft', r.updated_at desc, r.id desc limit ${WAITING}`,
}

type Counted = { status: JobStatus; jobs: number; unread: number }
type Waiting = OwnJobRow & Pick<HandlerReply<typeof endpoint>['waiting'][number], 'status_reason'>

/** How many of a customer's jobs are where, those that wait for them, and those that something happened to last. */
export async function getDashboard({
  pool,
  customer,
  person,
}: CustomerContext): Promise<HandlerReply<typeof endpoint>> {
  const values = [customer.id, person.id]
  const [counted, waiting, last] = await Promise.all([
    pool.query<Counted>({ ...COUNT, values }),
    pool.query<Waiting>({ ...WAIT, values: [...values, WITH_CUSTOMER] }),
    pool.query<OwnJobRow>({ ...LAST, values }),
  ])
  const jobsIn = new Map(counted.rows.map(({ status, jobs }) => [status, jobs]))
  const counts = Object.fromEntries(jobStatuses.map((status) => [status, jobsIn.get(status) ?? 0]))
  return {
    counts: counts as Record<JobStatus, number>,
    waiting: waiting.rows.map(({ status_reason, ...job }) => ({ ...presentOwnJob(job), status_reason })),
    recent: last.rows.map(presentOwnJob),
    unread: counted.rows.reduce((sum, { unread }) => sum + unread, 0),
  }
}
