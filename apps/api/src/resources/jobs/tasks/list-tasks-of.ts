import type { HandlerInput, HandlerReply, listJobTasks } from '@latchkey/contract'
import type { Pool } from 'pg'
import { countRows, type Page, presentList, readPage } from '../../../platform/paging.ts'
import { presentTask, TASK_COLUMNS, type TaskRow } from './present-task.ts'

type Query = HandlerInput<typeof listJobTasks>['query']
type List = HandlerReply<typeof listJobTasks>

/** A cursor is the position of the task that was seen last. */
const POSITION = /^[1-9]\d{0,8}$/

/** The tasks of a job, in their order. */
export async function listTasksOf(pool: Pool, jobId: string, { status, ...query }: Query): Promise<List> {
  const page = readPage(query, POSITION)
  const [{ rows }, count] = await Promise.all([
    pool.query<TaskRow>(status === undefined ? pageOfAll(jobId, page) : pageOfStatus(jobId, status, page)),
    status === undefined ? countAll(pool, jobId) : countRows(pool, OF_STATUS, [jobId, status], page.exactCount),
  ])
  return presentList(page, rows, count, ({ position }) => String(position), presentTask)
}

const ALL = `select ${TASK_COLUMNS} from job_task t
  where t.job_id = $1 and t.position between $2::int and $3::int order by t.position`

/** Positions have no gaps, so a page is a range of them: the last of many thousands costs what the first does. */
export function pageOfAll(jobId: string, { after, offset, size }: Page) {
  const first = (after === null ? offset : Number(after)) + 1
  return { name: 'job-tasks', text: ALL, values: [jobId, first, first + size] }
}

const OF_STATUS = 'from job_task t where t.job_id = $1 and t.status = $2'
const SOME = `select ${TASK_COLUMNS} ${OF_STATUS} and t.position > $3::int order by t.position limit $4 offset $5`

export const pageOfStatus = (jobId: string, status: string, { after, offset, size }: Page) => ({
  name: 'job-tasks-of-status',
  text: SOME,
  values: [jobId, status, Number(after ?? 0), size + 1, offset],
})

async function countAll(pool: Pool, jobId: string) {
  const { rows } = await pool.query<{ count: number }>({
    name: 'job-tasks-count',
    text: 'select tasks_total as count from job where id = $1',
    values: [jobId],
  })
  return { count: rows[0]?.count ?? 0 }
}
