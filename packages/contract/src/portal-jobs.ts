import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { File, fileTypes, fileVariant } from './files.ts'
import { plainFormats } from './job-history.ts'
import { jobStatuses } from './job-lifecycle.ts'
import { JobTask, taskQuery } from './job-tasks.ts'
import { changeReason, intake, Job } from './jobs.ts'
import { line, paragraph, searchText } from './text.ts'
import { id, idParams, listOf, moment, paging, time } from './wire.ts'
import { fieldRules, intakeFields } from './workspace.ts'

const tag = 'Portal'

const intakeField = z.enum(intakeFields)
const status = z.enum(jobStatuses)

/** As the shop's own form; in a draft whatever was filled in can be emptied again. */
const fields = z.partial(
  z.strictObject({
    ...intake,
    title: z.nullable(intake.title),
    job_type: z.nullable(intake.job_type),
    priority: z.nullable(intake.priority),
  }),
)

/** Who has to do something before it goes on. */
export const turns = ['customer', 'shop'] as const

/** What a customer may do with a job of theirs as it is now. */
export const customerSteps = ['edit', 'submit', 'delete', 'cancel', 'add_file', 'write', 'rate'] as const
export type CustomerStep = (typeof customerSteps)[number]

/** A job as its customer sees it: nothing of it is the shop's alone. */
export const CustomerJob = z.extend(z.omit(Job, { customer: true, visibility: true, reach: true }), {
  /** null while it is a draft. Title and job_type of one may be empty. */
  reference: z.nullable(z.string()),
  submitted_at: z.nullable(time),
  /** null where nobody has to. */
  turn: z.nullable(z.enum(turns)),
})
export type CustomerJob = z.output<typeof CustomerJob>

export const JobRating = z.object({
  score: z.number(),
  comment: z.nullable(z.string()),
  created_at: time,
  updated_at: time,
})
export type JobRating = z.output<typeof JobRating>

/** `is_mine`: I sent it, and can take it away. */
const CustomerFile = z.extend(File, { is_mine: z.boolean() })

export const CustomerJobDetail = z.extend(CustomerJob, {
  files: z.array(CustomerFile),
  /** Why it is as it is, where that was said: why it was returned, rejected, cancelled. */
  status_reason: z.nullable(z.string()),
  next_steps: z.array(z.enum(customerSteps)),
  /** Those that can no longer be changed. */
  locked_fields: z.array(intakeField),
  /** How many changes are left in this hour; null for a draft, which is nobody else's yet. */
  edits_left: z.nullable(z.number()),
  rating: z.nullable(JobRating),
})
export type CustomerJobDetail = z.output<typeof CustomerJobDetail>

export const getCustomerForm = endpoint({
  method: 'GET',
  path: '/v1/customer/form',
  tag,
  summary: 'What the form of this shop asks for',
  needs: 'customer',
  status: 200,
  reply: z.object({
    shop: z.object({
      id,
      name: z.string(),
      slug: z.string(),
      logo_url: z.nullable(z.string()),
      accent: z.nullable(z.string()),
    }),
    /** In the order of the form. */
    fields: z.array(z.object({ field: intakeField, rule: z.enum(fieldRules) })),
    job_types: z.array(z.string()),
    /** Those that cannot be changed any more once the shop has approved a job. */
    locked_fields: z.array(intakeField),
    may_submit: z.boolean(),
    may_edit: z.boolean(),
    /** The shop looks at what I hand in before it begins. */
    requires_approval: z.boolean(),
  }),
})

export const getCustomerDashboard = endpoint({
  method: 'GET',
  path: '/v1/customer/dashboard',
  tag,
  summary: 'How many jobs of mine are where, what waits for me, and what happened last',
  needs: 'customer',
  status: 200,
  reply: z.object({
    counts: z.record(status, z.number()),
    /** Those that wait for me, with why: what was returned first, then drafts. The first ten. */
    waiting: z.array(z.extend(CustomerJob, { status_reason: z.nullable(z.string()) })),
    /** Those that something happened to last. */
    recent: z.array(CustomerJob),
    /** Messages of the shop that I have not seen. */
    unread: z.number(),
  }),
})

export const listCustomerJobs = endpoint({
  method: 'GET',
  path: '/v1/customer/jobs',
  tag,
  summary: 'My jobs, newest first',
  needs: 'customer',
  query: z.strictObject({
    q: z.optional(searchText),
    status: z.optional(status),
    job_type: z.optional(line(60)),
    from: z.optional(moment),
    to: z.optional(moment),
    ...paging,
  }),
  status: 200,
  reply: listOf(CustomerJob),
})

export const getCustomerJob = endpoint({
  method: 'GET',
  path: '/v1/customer/jobs/:id',
  tag,
  summary: 'One of them',
  needs: 'customer',
  params: idParams,
  status: 200,
  reply: CustomerJobDetail,
  errors: ['not_found'],
})

/** So many are kept for one customer. */
export const mostDrafts = 50

export const createCustomerJob = endpoint({
  method: 'POST',
  path: '/v1/customer/jobs',
  tag,
  summary: 'Begin a draft, with whatever is known of it. Nobody else sees it',
  needs: 'customer',
  body: fields,
  status: 201,
  reply: CustomerJobDetail,
  errors: ['limit_reached'],
})

export const submitCustomerJob = endpoint({
  method: 'POST',
  path: '/v1/customer/jobs/submit',
  tag,
  summary: 'Hand a job in: a new one, or with `job_id` a draft or one that was returned',
  needs: 'customer',
  body: z.strictObject({ ...fields.shape, job_id: z.optional(id) }),
  status: 201,
  reply: CustomerJobDetail,
  errors: ['not_found', 'invalid_transition'],
})

export const updateCustomerJob = endpoint({
  method: 'PUT',
  path: '/v1/customer/jobs/:id',
  tag,
  summary: 'Change what is named. Of what was handed in each change is in its history, with the reason',
  needs: 'customer',
  versioned: true,
  params: idParams,
  body: z.strictObject({ ...fields.shape, change_reason: z.optional(changeReason) }),
  status: 200,
  reply: CustomerJobDetail,
  errors: ['not_found', 'conflict', 'field_locked'],
})

export const deleteCustomerJob = endpoint({
  method: 'DELETE',
  path: '/v1/customer/jobs/:id',
  tag,
  summary: 'Throw a draft away',
  needs: 'customer',
  versioned: true,
  params: idParams,
  status: 204,
  errors: ['not_found', 'conflict'],
})

export const cancelCustomerJob = endpoint({
  method: 'POST',
  path: '/v1/customer/jobs/:id/cancellation',
  tag,
  summary: 'Cancel what was handed in and is not finished, with the reason',
  needs: 'customer',
  versioned: true,
  params: idParams,
  body: z.strictObject({ reason: changeReason.check(z.regex(/\S/, 'Say why')) }),
  status: 201,
  reply: CustomerJobDetail,
  errors: ['not_found', 'invalid_transition'],
})

export const rateCustomerJob = endpoint({
  method: 'PUT',
  path: '/v1/customer/jobs/:id/rating',
  tag,
  summary: 'Say how it was, once it is completed; again to say it otherwise',
  needs: 'customer',
  params: idParams,
  body: z.strictObject({
    score: z.int('Must be a whole number').check(z.minimum(1, '1 to 5'), z.maximum(5, '1 to 5')),
    comment: z.optional(z.nullable(paragraph(2000))),
  }),
  status: 200,
  reply: JobRating,
  errors: ['not_found', 'conflict'],
})

export const addCustomerJobFile = endpoint({
  method: 'POST',
  path: '/v1/customer/jobs/:id/files',
  tag,
  summary: 'Add a photo, a drawing or a document (25 MB each, 20 for each job)',
  needs: 'customer',
  upload: true,
  params: idParams,
  status: 201,
  reply: CustomerFile,
  errors: ['not_found', 'conflict', 'limit_reached'],
})

const fileParams = z.strictObject({ id, file_id: id })

export const getCustomerJobFile = endpoint({
  method: 'GET',
  path: '/v1/customer/jobs/:id/files/:file_id',
  tag,
  summary: 'The bytes; takes Range',
  needs: 'customer',
  params: fileParams,
  query: fileVariant,
  status: 200,
  download: fileTypes,
  errors: ['not_found'],
})

export const deleteCustomerJobFile = endpoint({
  method: 'DELETE',
  path: '/v1/customer/jobs/:id/files/:file_id',
  tag,
  summary: 'Take a file of mine away',
  needs: 'customer',
  params: fileParams,
  status: 204,
  errors: ['not_found', 'conflict'],
})

export const listCustomerJobTasks = endpoint({
  method: 'GET',
  path: '/v1/customer/jobs/:id/tasks',
  tag,
  summary: 'Its tasks, in their order',
  needs: 'customer',
  params: idParams,
  query: taskQuery,
  status: 200,
  reply: listOf(JobTask),
  errors: ['not_found'],
})

/** One field that changed. */
export const HistoryLine = z.object({
  field_name: z.string(),
  /** null where there was nothing. */
  old_value: z.unknown(),
  new_value: z.unknown(),
  change_reason: z.nullable(z.string()),
  changed_by: z.enum(['customer', 'shop']),
  changed_by_name: z.nullable(z.string()),
  created_at: time,
})
export type HistoryLine = z.output<typeof HistoryLine>

export const listCustomerJobHistory = endpoint({
  method: 'GET',
  path: '/v1/customer/jobs/:id/history',
  tag,
  summary: 'What changed in it, by whom and why, oldest first; `format=csv` is all of it as a file',
  needs: 'customer',
  params: idParams,
  query: z.strictObject({ format: z.optional(z.enum(plainFormats)), ...paging }),
  status: 200,
  reply: listOf(HistoryLine),
  orDownload: ['text/csv'],
  errors: ['not_found'],
})

export const exportCustomerData = endpoint({
  method: 'GET',
  path: '/v1/customer/export',
  tag,
  summary: 'All that this shop has of me, as a file: profile, jobs, tasks, messages, history',
  needs: 'customer',
  status: 200,
  download: ['application/json'],
})
