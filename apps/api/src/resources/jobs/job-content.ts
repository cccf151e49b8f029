import type { JobContent } from '@latchkey/contract'

/** Names each field that leaves: not for whom it is, not where, not what was said about it. */
export const JOB_CONTENT = `select json_build_object(
    'reference', r.reference, 'title', r.title, 'job_type', q.job_type, 'description', q.description,
    'quantity', q.quantity, 'material', q.material, 'dimensions', q.dimensions, 'priority', q.priority, 'status', q.status,
    'requested_date', q.requested_date, 'tasks_done', q.tasks_done, 'tasks_total', q.tasks_total,
    'created_at', r.created_at, 'updated_at', r.updated_at)
  from job q where q.id = r.id`

type Content = Omit<JobContent, 'created_at' | 'updated_at'> & { created_at: string; updated_at: string }

/** The one serializer of what outsiders see of a job: page, API, preview and file all go through it. */
export function presentJobContent(content: unknown): JobContent {
  const { created_at, updated_at, ...shown } = content as Content
  return { ...shown, created_at: new Date(created_at), updated_at: new Date(updated_at) }
}
