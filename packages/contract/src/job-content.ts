import * as z from 'zod/mini'
import { jobStatuses } from './job-lifecycle.ts'
import { priorities } from './repair-requests.ts'
import { time } from './wire.ts'

/** All that an outsider sees of a job beside its tasks. */
export const JobContent = z.object({
  reference: z.string(),
  title: z.string(),
  job_type: z.string(),
  description: z.string(),
  quantity: z.nullable(z.number()),
  material: z.nullable(z.string()),
  dimensions: z.nullable(z.string()),
  priority: z.enum(priorities),
  status: z.enum(jobStatuses),
  requested_date: z.nullable(z.string()),
  tasks_done: z.number(),
  tasks_total: z.number(),
  created_at: time,
  updated_at: time,
})
export type JobContent = z.output<typeof JobContent>
