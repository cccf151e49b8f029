import type { Pool } from 'pg'
import type { RecordView } from '../record-view.ts'
import { expectedRows } from './expected-rows.ts'
import { createMemory } from './memory.ts'
import { viewFrom } from './view-from.ts'

/** Fewer are sorted in no time. */
const MANY = 20_000

/** Which of them have been asked for a moment ago, or are not worth it. */
const memory = createMemory<true>()

/** Whoever sorts a large pipeline by a field has to wait this once: the queue then keeps its records in that order. */
export async function askForOrder(pool: Pool, view: RecordView, sort: string) {
  const asked = [view.pipeline.id, sort]
  if (memory.recall(pool, asked)) return
  memory.keep(pool, asked, true)
  const values: unknown[] = []
  const all = await expectedRows(pool, viewFrom({ ...view, within: null }, values), values)
  if (all < MANY) return
  const id = `${view.pipeline.id} ${sort}`
  await pool.query(
    `select graphile_worker.add_job('make_order', json_build_object('id', $1::text),
      queue_name := 'statistics', job_key := 'make_order ' || $1::text, max_attempts := 2)`,
    [id],
  )
}
