import type { Pool } from 'pg'
import { pageOrLast } from '../../../platform/page-or-last.ts'
import { listTasksOf } from './list-tasks-of.ts'

const SIZE = 50

/** What a page shows of them. */
export const pageOfTasks = (pool: Pool, jobId: string, page: number) =>
  pageOrLast(page, SIZE, (page) => listTasksOf(pool, jobId, { page, page_size: SIZE }))
