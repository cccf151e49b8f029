import type { Pool } from 'pg'
import { listEntriesOf } from './list-entries-of.ts'

const SIZE = 50

/** What a page shows of it: past the end that is the last there is. */
export async function pageOfEntries(pool: Pool, sessionId: string, page: number) {
  const entries = await listEntriesOf(pool, sessionId, { page, page_size: SIZE })
  if (entries.results.length > 0 || entries.count === 0) return entries
  return listEntriesOf(pool, sessionId, { page: Math.ceil(entries.count / SIZE), page_size: SIZE })
}
