import * as z from 'zod/mini'
import { capabilities, visibilities } from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import { File, ThingFile } from './files.ts'
import { jobStatuses } from './job-lifecycle.ts'
import { priorities } from './repair-requests.ts'
import { line, paragraph, searchText } from './text.ts'
import { id, idParams, listOf, moment, paging, sortOf, time } from './wire.ts'

const tag = 'Jobs'

const status = z.enum(jobStatuses)
const priority = z.enum(priorities)
export const deliveryMethods = ['pickup', 'delivery', 'on_site'] as const
export type DeliveryMethod = (typeof deliveryMethods)[number]
/** How a job came in. */
export const jobSources = ['portal', 'phone', 'counter'] as const
export type JobSource = (typeof jobSources)[number]

/** A day, without a time or a place. */
export const day = z.iso
  .date('Must be a date such as 2026-11-21')
  .check(z.refine((text) => /^[12]/.test(text), 'Must be of the years 1000 to 2999'))

export const changeReason = paragraph(2000)

/** What is written on the intake form; see `intakeFields`. Which of them have to be there the workspace says. */
export const intake = {
  title: line(200),
  /** One of the workspace's. */
  job_type: line(60),
  description: paragraph(20_000),
  quantity: z.nullable(
    z
      .int('Must be a whole number')
      .check(z.minimum(1, 'At least 1'), z.maximum(1_000_000_000, 'At most 1,000,000,000')),
  ),
  material: z.nullable(line(200)),
  dimensions: z.nullable(line(200)),
  priority,
  requested_date: z.nullable(day),
  delivery_method: z.nullable(z.enum(deliveryMethods)),
  site_address: z.nullable(paragraph(1000)),
  po_number: z.nullable(line(60)),
  contact_name: z.nullable(line(120)),
  contact_phone: z.nullable(line(50)),
  special_instructions: z.nullable(paragraph(10_000)),
}

export const intakeChange = z.partial(z.strictObject(intake))

export const Job = z.object({
  id,
  reference: z.string(),
  ...intake,
  title: z.string(),
  job_type: z.string(),
  description: z.string(),
  quantity: z.nullable(z.number()),
  requested_date: z.nullable(z.string()),
  status,
  source: z.enum(jobSources),
  submitted_by_customer: z.boolean(),
  requires_approval: z.boolean(),
  customer: z.nullable(z.object({ id, name: z.string(), company_name: z.nullable(z.string()) })),
  tasks_done: z.number(),
  tasks_total: z.number(),
  visibility: z.enum(visibilities),
  /** Whom it reaches beside the shop: people by name, and links that work now. */
  reach: z.object({ people: z.number(), links: z.number() }),
  version: z.number(),
  created_at: time,
  updated_at: time,
})
export type Job = z.output<typeof Job>

/** With its files, and what the caller may do with it. */
export const JobDetail = z.extend(Job, {
  files: z.array(ThingFile),
  capabilities: z.array(z.enum(capabilities)),
  /** Where it can go from here, for this caller. */
  next_statuses: z.array(status),
  /** These are null for whoever is not of the shop. */
  reach: z.nullable(Job.shape.reach),
})
export type JobDetail = z.output<typeof JobDetail>

export const jobSorts = ['created_at', 'updated_at', 'requested_date', 'title', 'priority', 'status'] as const

export const listJobs = endpoint({
  method: 'GET',
  path: '/v1/jobs',
  tag,
  summary: 'The jobs that I may see, newest first',
  needs: 'member',
  query: z.strictObject({
    q: z.optional(searchText),
    status: z.optional(status),
    priority: z.optional(priority),
    job_type: z.optional(line(60)),
    source: z.optional(z.enum(jobSources)),
    customer_id: z.optional(id),
    from: z.optional(moment),
    to: z.optional(moment),
    sort: sortOf(jobSorts),
    ...paging,
  }),
  status: 200,
  reply: listOf(Job),
})

export const createJob = endpoint({
  method: 'POST',
  path: '/v1/jobs',
  tag,
  summary: 'Take a job down, phoned in or at the counter. It starts approved',
  needs: 'member',
  body: z.strictObject({
    ...intakeChange.shape,
    title: intake.title,
    customer_id: z.optional(z.nullable(id)),
    source: z.optional(z.enum(['phone', 'counter'])),
  }),
  status: 201,
  reply: JobDetail,
})

export const getJob = endpoint({
  method: 'GET',
  path: '/v1/jobs/:id',
  tag,
  summary: 'One of them',
  needs: { resource: 'view' },
  params: idParams,
  status: 200,
  reply: JobDetail,
})

export const updateJob = endpoint({
  method: 'PATCH',
  path: '/v1/jobs/:id',
  tag,
  summary: 'Change what is named; each field that changes is in its history, with the reason',
  needs: { resource: 'edit' },
  versioned: true,
  params: idParams,
  body: z.strictObject({
    ...intakeChange.shape,
    customer_id: z.optional(z.nullable(id)),
    change_reason: z.optional(changeReason),
  }),
  status: 200,
  reply: JobDetail,
})

export const deleteJob = endpoint({
  method: 'DELETE',
  path: '/v1/jobs/:id',
  tag,
  summary: 'Delete it; whoever had access loses it',
  needs: { resource: 'manage' },
  versioned: true,
  params: idParams,
  status: 204,
})

export const setJobStatus = endpoint({
  method: 'PUT',
  path: '/v1/jobs/:id/status',
  tag,
  summary: 'Move it on. Returning and rejecting need a reason; approving, returning and rejecting are for the shop',
  needs: { resource: 'edit' },
  versioned: true,
  params: idParams,
  body: z.strictObject({ status, reason: z.optional(changeReason) }),
  status: 200,
  reply: JobDetail,
  errors: ['invalid_transition'],
})

/** More than that at once nobody looks through. */
export const mostJobsAtOnce = 200

export const setJobStatuses = endpoint({
  method: 'POST',
  path: '/v1/jobs/statuses',
  tag,
  summary: 'Move several on at once: all of them, or none',
  needs: 'member',
  body: z.strictObject({
    job_ids: z.array(id).check(z.minLength(1, 'At least one'), z.maxLength(mostJobsAtOnce, 'At most 200 at once')),
    status,
    reason: z.optional(changeReason),
  }),
  status: 200,
  reply: z.object({ results: z.array(Job) }),
  errors: ['not_found', 'invalid_transition'],
})

export const addJobFile = endpoint({
  method: 'POST',
  path: '/v1/jobs/:id/files',
  tag,
  summary: 'Add a photo, a drawing or a document (25 MB each, 20 for each job)',
  needs: { resource: 'edit' },
  upload: true,
  params: idParams,
  status: 201,
  reply: File,
  errors: ['limit_reached'],
})
