import type { Pool } from 'pg'
import type { RecordView } from '../record-view.ts'
import { inTime } from './in-time.ts'
import { createMemory } from './memory.ts'
import { expectedIn, narrowedFrom } from './narrowed-from.ts'
import type { ViewWish } from './view-from.ts'

export type RecordCount = { count: number; count_is_estimate?: true }

const EXACT_UP_TO = 10_000

const memory = createMemory<RecordCount>()

/** How many records there are: exact up to 10,000, beyond that an estimate unless all are asked for. */
export async function countView(
  pool: Pool,
  view: RecordView,
  wish: ViewWish = {},
  exact = false,
): Promise<RecordCount> {
  if (exact) return { count: await counted(pool, view, wish, null) }
  // What was more than that a minute ago is not counted again: an estimate may be that old.
  const asked = [view.pipeline.id, view.within, view.shown.map(({ key }) => key), view.audience, wish]
  const many = memory.recall(pool, asked)
  if (many) return many
  const count = await counted(pool, view, wish, EXACT_UP_TO + 1)
  if (count <= EXACT_UP_TO) return { count }
  return memory.keep(pool, asked, { count: await estimated(pool, view, wish, count), count_is_estimate: true })
}

async function counted(pool: Pool, view: RecordView, wish: ViewWish, most: number | null) {
  const values: unknown[] = []
  const from = await narrowedFrom(pool, view, values, wish, most)
  const limit = most === null ? '' : ` limit ${most}`
  const text = `select count(*)::int as n from (select 1 ${from}${limit}) t`
  const { rows } = await inTime(pool.query<{ n: number }>(text, values))
  return rows[0]?.n ?? 0
}

/**
 * The planner's figure is drawn from all records that there are, and a filter that an outsider makes up would have it tell of
 * those outside theirs: for them it is counted, once a minute.
 */
async function estimated(pool: Pool, view: RecordView, wish: ViewWish, least: number) {
  if (view.audience === 'outside') return counted(pool, view, wish, null)
  return Math.max(least, await expectedIn(pool, view, wish))
}
