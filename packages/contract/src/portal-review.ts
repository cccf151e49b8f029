import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { changeReason, Job, JobDetail } from './jobs.ts'
import { idParams, listOf, paging, time } from './wire.ts'
import { intakeFields } from './workspace.ts'

const tag = 'Review'

/** What a customer handed in, and what it was when it was handed in before. */
export const PendingJob = z.extend(Job, {
  submitted_at: time,
  files_count: z.number(),
  /** Why it was returned the last time; null for what is new. */
  returned_because: z.nullable(z.string()),
  /** What is another now than it was then. */
  changed_since: z.array(
    z.object({ field: z.enum(intakeFields), before: z.unknown(), after: z.unknown(), reason: z.nullable(z.string()) }),
  ),
})
export type PendingJob = z.output<typeof PendingJob>

export const listPendingJobs = endpoint({
  method: 'GET',
  path: '/v1/admin/customer-jobs/pending',
  tag,
  summary: 'What customers handed in and nobody has looked at, oldest first',
  needs: 'member',
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(PendingJob),
})

const because = changeReason.check(z.regex(/\S/, 'Say why'))

export const approveCustomerJob = endpoint({
  method: 'POST',
  path: '/v1/admin/customer-jobs/:id/approve',
  tag,
  summary: 'Take it on. With If-Match only as it was looked at',
  needs: { resource: 'review' },
  versioned: true,
  params: idParams,
  status: 200,
  reply: JobDetail,
  errors: ['invalid_transition'],
})

export const rejectCustomerJob = endpoint({
  method: 'POST',
  path: '/v1/admin/customer-jobs/:id/reject',
  tag,
  summary: 'Turn it down, with the reason',
  needs: { resource: 'review' },
  versioned: true,
  params: idParams,
  body: z.strictObject({ reason: because }),
  status: 200,
  reply: JobDetail,
  errors: ['invalid_transition'],
})

export const returnCustomerJob = endpoint({
  method: 'POST',
  path: '/v1/admin/customer-jobs/:id/return',
  tag,
  summary: 'Give it back to the customer, with the reason',
  needs: { resource: 'review' },
  versioned: true,
  params: idParams,
  body: z.strictObject({ reason: because }),
  status: 200,
  reply: JobDetail,
  errors: ['invalid_transition'],
})
