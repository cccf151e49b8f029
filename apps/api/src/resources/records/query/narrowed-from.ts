import type { ReadFilter } from '@latchkey/contract'
import type { Pool } from 'pg'
import type { RecordView } from '../record-view.ts'
import { expectedRows } from './expected-rows.ts'
import { containmentSql, lettersSql } from './implied-sql.ts'
import { createMemory } from './memory.ts'
import { seesAll } from './search-sql.ts'
import { statisticsFor } from './statistics.ts'
import { type ViewWish, viewFrom } from './view-from.ts'

/**
 * The same rows as `viewFrom` gives, found the cheaper way. `wanted`: how many of them are read at most; null: all of them.
 * Where matches are many, the order of the list comes upon enough of them soon; where they are few, the index on `data` has
 * them all at once. PostgreSQL cannot tell by itself: to it the index and the filter are two conditions, and both together
 * far too rare.
 */
export async function narrowedFrom(
  pool: Pool,
  view: RecordView,
  values: unknown[],
  wish: ViewWish,
  wanted: number | null,
): Promise<string> {
  const filters = filtersOf(view, wish)
  if (filters.length === 0) return viewFrom(view, values, wish)
  const { matching, all, isCounted } = await expectations(pool, view, wish, filters)
  const from = viewFrom(view, values, wish, isCounted) + lettersIn(view, wish, values)
  // In order it takes wanted * all / matching rows to come by as many as are wanted.
  const most = Math.min(wanted ?? all, all / 10)
  return matching * matching < most * all ? from + containedIn(filters, values) : from
}

const and = (condition: string | null) => (condition === null ? '' : ` and ${condition}`)

const containedIn = (filters: ReadFilter[], values: unknown[]) =>
  filters.map((filter) => and(containmentSql(filter, values))).join('')

/** How usual a piece of text is PostgreSQL knows by itself. What the visitor made up must not be answered by hidden fields. */
function lettersIn(view: RecordView, { filter }: ViewWish, values: unknown[]) {
  const within = view.within === null || view.within === 'nothing' ? null : lettersSql(view.within, values)
  return and(within) + and(filter && seesAll(view) ? lettersSql(filter, values) : null)
}

/** How many records the planner expects of a view. */
export async function expectedIn(pool: Pool, view: RecordView, wish: ViewWish): Promise<number> {
  const { matching } = await expectations(pool, view, wish, filtersOf(view, wish))
  return Math.round(matching)
}

const filtersOf = (view: RecordView, wish: ViewWish) =>
  [view.within, wish.filter ?? null].filter((filter) => filter !== null && filter !== 'nothing')

/** `isCounted`: there are statistics of all that the filters ask for. */
type Expectations = { matching: number; all: number; isCounted: boolean }
const memory = createMemory<Expectations>()

async function expectations(pool: Pool, view: RecordView, wish: ViewWish, filters: ReadFilter[]) {
  const asked = [view.pipeline.id, view.within, view.shown.map(({ key }) => key), wish]
  return memory.recall(pool, asked) ?? memory.keep(pool, asked, await expect(pool, view, wish, filters))
}

async function expect(pool: Pool, view: RecordView, wish: ViewWish, filters: ReadFilter[]): Promise<Expectations> {
  const whole = { ...view, within: null }
  const expected = (of: RecordView, wanted: ViewWish, more: (values: unknown[]) => string = () => '') => {
    const values: unknown[] = []
    const from = viewFrom(of, values, wanted)
    return expectedRows(pool, from + more(values), values)
  }
  const all = await expected(whole, {})
  const matching = await expected(view, wish)
  if (await haveStatistics(pool, filters)) return { matching, all, isCounted: true }
  // Nobody has counted these fields: what is known of whole records says whether a value is usual, if not how much so.
  const contained = await expected(whole, {}, (values) => containedIn(filters, values))
  return { matching: Math.max(matching, contained), all, isCounted: false }
}

async function haveStatistics(pool: Pool, filters: ReadFilter[]) {
  const names = filters.flatMap((filter) => [...statisticsFor(filter).keys()])
  const { rows } = await pool.query<{ name: string }>({
    name: 'record-statistics',
    text: 'select stxname::text as name from pg_statistic_ext where stxname::text = any($1::text[])',
    values: [names],
  })
  const known = new Set(rows.map(({ name }) => name))
  return names.every((name) => known.has(name))
}
