import type { Pool } from 'pg'
import { keyset, type SortColumn } from './keyset.ts'
import { countRows, type PageQuery, presentList } from './paging.ts'

/** What one list is of. Everything in SQL is the code's own words; what a caller gave goes into `values`. */
type KeysetList<Row, Field extends string, Shown> = {
  /** What is selected of each row, its `id` among it. */
  columns: string
  /** `from … where …`, which says who sees what, and the values of its $1, $2 …. */
  from: string
  values: unknown[]
  /** What the list can be ordered by, and the order that is wanted now. */
  sorts: Record<Field, SortColumn>
  sort: Field | `-${Field}`
  /** The row's id, which tells equal ones apart. */
  idExpression: string
  present: (row: Row) => Shown
}

/** The page that is asked for of a list that its readers can sort, and how many rows there are in all. */
export async function listByKeyset<Row extends { id: string }, Field extends string, Shown>(
  pool: Pool,
  { page = 1, page_size: size = 50, cursor, count }: PageQuery,
  { columns, from, values, sorts, sort, idExpression, present }: KeysetList<Row, Field, Shown>,
) {
  const order = keyset(sorts, { sort, cursor, idExpression })
  const pageValues = [...values]
  const text = `select ${columns}, ${order.column} ${from}${order.after(pageValues)} ${order.orderBy}
    limit ${size + 1} offset ${cursor === undefined ? (page - 1) * size : 0}`
  const [{ rows }, counted] = await Promise.all([
    pool.query<{ sort_value: string; id: string }>(text, pageValues),
    countRows(pool, from, values, count === 'exact'),
  ])
  return presentList({ number: page, size }, rows, counted, order.cursorOf, ({ sort_value: _, ...row }) =>
    present(row as Row),
  )
}
