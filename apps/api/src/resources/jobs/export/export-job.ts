import { JobContent, type PlainFormat, plainTypes } from '@latchkey/contract'
import * as z from 'zod/mini'
import { AppError } from '../../../platform/app-error.ts'
import type { Context } from '../../../platform/context.ts'
import { type Cell, csvCopy } from '../../../platform/export/cells.ts'
import { type Copy, PLAIN } from '../../../platform/export/copy-out.ts'
import type { Exported } from '../../../platform/export/exported.ts'
import { streamOut } from '../../../platform/export/stream-out.ts'
import { JOB_CONTENT, presentJobContent } from '../job-content.ts'
import { findReference } from './find-reference.ts'

/** The one export of a job, for its shop and for whoever has a link: what outsiders see of it, with its tasks. */
export async function exportJob(
  ctx: Pick<Context, 'pool' | 'network'>,
  jobId: string,
  format: PlainFormat = 'csv',
): Promise<Exported> {
  const reference = await findReference(ctx.pool, jobId)
  const content = await streamOut(ctx, format === 'csv' ? asCsv(jobId) : asJson(jobId))
  return { name: `${reference}.${format}`, type: `${plainTypes[format]}; charset=utf-8`, content }
}

const cell = (label: string, holds: Cell['holds'] = 'text'): Cell => ({ label, sql: `t.${label}`, holds })

const CELLS = [
  cell('reference'),
  cell('title'),
  cell('job_type'),
  cell('status'),
  cell('priority'),
  cell('requested_date'),
  cell('quantity', 'number'),
  cell('material'),
  cell('dimensions'),
  cell('task_position', 'number'),
  cell('task'),
  cell('task_status'),
  cell('task_result'),
]

/** A line for each task, and one where there is none. */
const LINES = `(select r.reference, r.title, q.job_type, q.status, q.priority, q.requested_date::text as requested_date,
    q.quantity, q.material, q.dimensions, k.position as task_position, k.title as task, k.status as task_status,
    k.result as task_result
  from resource r join job q on q.id = r.id left join job_task k on k.job_id = q.id
  where r.id = $1::uuid and r.deleted_at is null order by k.position) t`

const asCsv = (jobId: string) => csvCopy(CELLS, LINES, [jobId])

const TASKS = `select concat(',', json_build_object('position', t.position, 'title', t.title, 'status', t.status,
    'result', t.result))
  from job_task t where t.job_id = $1::uuid order by t.position`

const asJson = (jobId: string): Copy => ({
  select: TASKS,
  values: [jobId],
  options: PLAIN,
  head: async (client) => {
    const { rows } = await client.query<{ content: unknown }>(
      `select (${JOB_CONTENT}) as content from resource r where r.id = $1 and r.deleted_at is null`,
      [jobId],
    )
    const [row] = rows
    if (!row) throw new AppError('not_found')
    const content = JSON.stringify(z.encode(JobContent, presentJobContent(row.content)))
    return `${content.slice(0, -1)},"tasks":[\n`
  },
  foot: ']}\n',
  // Before the first one there is nothing to part it from.
  without: 1,
})
