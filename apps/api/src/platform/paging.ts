import type { Pool } from 'pg'
import { invalid } from './app-error.ts'

export type PageQuery = {
  page?: number | undefined
  page_size?: number | undefined
  cursor?: string | undefined
  count?: 'exact' | undefined
}

export type Page = { number: number; size: number; offset: number; after: string | null; exactCount: boolean }

/** What a cursor of a list by id has to look like. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The part of a list that was asked for. A cursor is the key of the last row seen, so a deep page costs what the first does. */
export function readPage({ page = 1, page_size: size = 50, cursor, count }: PageQuery, key: RegExp): Page {
  const after = cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString()
  if (after !== null && !key.test(after)) throw invalid('cursor', 'Not a cursor of this list')
  return { number: page, size, offset: after === null ? (page - 1) * size : 0, after, exactCount: count === 'exact' }
}

type Count = { count: number; count_is_estimate?: true }

/** `rows` holds one more than the page where there is more. */
export function presentList<Row, T>(
  page: Pick<Page, 'number' | 'size'>,
  rows: Row[],
  count: Count,
  keyOf: (row: Row) => string,
  present: (row: Row) => T,
) {
  const shown = rows.slice(0, page.size)
  const last = shown.at(-1)
  return {
    results: shown.map(present),
    ...count,
    page: page.number,
    page_size: page.size,
    next_cursor: rows.length > page.size && last !== undefined ? Buffer.from(keyOf(last)).toString('base64url') : null,
  }
}

const EXACT_UP_TO = 10_000

/** How many rows `from …` has: exact up to 10,000, beyond that what the planner expects, unless all are asked for. */
export async function countRows(pool: Pool, from: string, values: unknown[], exact: boolean): Promise<Count> {
  const limited = exact ? '' : ` limit ${EXACT_UP_TO + 1}`
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from (select 1 ${from}${limited}) t`,
    values,
  )
  const count = rows[0]?.n ?? 0
  if (exact || count <= EXACT_UP_TO) return { count }
  const plan = await pool.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    `explain (format json) select 1 ${from}`,
    values,
  )
  const estimate = plan.rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? count
  return { count: Math.max(estimate, count), count_is_estimate: true }
}
