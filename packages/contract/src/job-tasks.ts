import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { line, paragraph } from './text.ts'
import { id, idParams, listOf, paging } from './wire.ts'

const tag = 'Jobs'

export const taskStatuses = ['pending', 'running', 'done', 'failed', 'skipped'] as const
export type TaskStatus = (typeof taskStatuses)[number]

/** The same for everybody: its shop, who was invited, and whoever has a link. */
export const JobTask = z.object({
  id,
  /** 1, 2, 3 … without gaps. */
  position: z.number(),
  title: z.string(),
  status: z.enum(taskStatuses),
  result: z.nullable(z.string()),
})
export type JobTask = z.output<typeof JobTask>

const fields = {
  title: line(200),
  status: z.enum(taskStatuses),
  result: z.nullable(paragraph(10_000)),
  /** Beyond the last one it is the last. */
  position: z
    .int('Must be a whole number')
    .check(z.minimum(1, 'At least 1'), z.maximum(1_000_000, 'At most 1,000,000')),
}

const taskParams = z.strictObject({ id, task_id: id })
/** In their order. `status`: only those. */
export const taskQuery = z.strictObject({ status: z.optional(fields.status), ...paging })
export const mostTasks = 50_000

export const listJobTasks = endpoint({
  method: 'GET',
  path: '/v1/jobs/:id/tasks',
  tag,
  summary: 'Its tasks, in their order',
  needs: { resource: 'view' },
  params: idParams,
  query: taskQuery,
  status: 200,
  reply: listOf(JobTask),
})

export const addJobTask = endpoint({
  method: 'POST',
  path: '/v1/jobs/:id/tasks',
  tag,
  summary: 'Add a task, at the end where no position is named',
  needs: { resource: 'edit' },
  params: idParams,
  body: z.strictObject({
    title: fields.title,
    status: z.optional(fields.status),
    result: z.optional(fields.result),
    position: z.optional(fields.position),
  }),
  status: 201,
  reply: JobTask,
  errors: ['limit_reached'],
})

export const updateJobTask = endpoint({
  method: 'PATCH',
  path: '/v1/jobs/:id/tasks/:task_id',
  tag,
  summary: 'Change what is named; another position moves it there and the others along',
  needs: { resource: 'edit' },
  params: taskParams,
  body: z.partial(z.strictObject(fields)),
  status: 200,
  reply: JobTask,
})

export const deleteJobTask = endpoint({
  method: 'DELETE',
  path: '/v1/jobs/:id/tasks/:task_id',
  tag,
  summary: 'Take it away',
  needs: { resource: 'edit' },
  params: taskParams,
  status: 204,
})

export const listPublicTasks = endpoint({
  method: 'GET',
  path: '/v1/public/shares/:token/tasks',
  tag: 'Public',
  summary: 'The tasks of a shared job, in their order',
  needs: { share: 'view' },
  logs: 'records',
  params: z.strictObject({ token: z.string() }),
  query: taskQuery,
  status: 200,
  reply: listOf(JobTask),
})
