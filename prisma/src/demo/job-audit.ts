import type { JobStatus } from '@latchkey/contract'
import { did, type Noted } from './audit.ts'
import type { Written } from './jobs.ts'
import type { Shop } from './people.ts'
import { hoursAfter } from './time.ts'

/** More tasks than that were brought from elsewhere, and nobody wrote them down one by one. */
const FEW = 20

/** What happened to jobs and their tasks. */
export const noteJobs = (shop: Shop, jobs: Written[]): Noted[] =>
  jobs.flatMap((job) => {
    const { reference, title, source, createdAt, cast } = job
    const maker = source === 'portal' ? cast.customer : cast.staff
    const created = did(maker, 'job.created', { reference, title, source }, createdAt, aboutOf(shop, job))
    return [created, ...changesIn(shop, job), ...(job.did.length > FEW ? [] : tasksIn(shop, job))]
  })

const aboutOf = ({ workspaceId }: Shop, { id: resourceId }: Written) => ({ workspaceId, resourceId })

const changesIn = (shop: Shop, job: Written) =>
  job.changes.map(({ field, before, after, reason, by, at }) =>
    field === 'status'
      ? did(
          by,
          actionOf(after as JobStatus),
          { from: before as JobStatus, to: after as JobStatus, reason },
          at,
          aboutOf(shop, job),
        )
      : did(by, 'job.edited', { fields: [field], reason }, at, aboutOf(shop, job)),
  )

/** What is said between customer and shop has names of its own. */
const named = {
  submitted: 'job.submitted',
  approved: 'job.approved',
  rejected: 'job.rejected',
  returned: 'job.returned',
} as const
const actionOf = (status: JobStatus) =>
  status in named ? named[status as keyof typeof named] : ('job.status_changed' as const)

const tasksIn = (shop: Shop, job: Written) =>
  job.did.flatMap(({ id: task_id, title, status, updatedAt }, i) => {
    const added = hoursAfter(job.createdAt, (i + 1) / 100)
    const changes = { status: { from: 'pending', to: status } }
    const about = aboutOf(shop, job)
    return [
      did(shop.staff, 'job.task_added', { task_id, title }, added, about),
      ...(status === 'pending'
        ? []
        : [did(shop.staff, 'job.task_changed', { task_id, title, changes }, updatedAt, about)]),
    ]
  })
