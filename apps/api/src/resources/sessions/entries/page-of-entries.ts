import type { Pool } from 'pg'
import { pageOrLast } from '../../../platform/page-or-last.ts'
import { listEntriesOf } from './list-entries-of.ts'

const SIZE = 50

/** What a page shows of it. */
export const pageOfEntries = (pool: Pool, sessionId: string, page: number) =>
  pageOrLast(page, SIZE, (page) => listEntriesOf(pool, sessionId, { page, page_size: SIZE }))
