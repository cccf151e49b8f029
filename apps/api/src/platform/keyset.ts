import { invalid } from './app-error.ts'
import { UUID } from './paging.ts'

/** One way to order a list. `expression` is of the SQL type `cast` and never null: the next page would miss such rows. */
export type SortColumn = { expression: string; cast: string }

type Wish<F extends string> = { sort: F | `-${F}`; cursor: string | undefined; idExpression: string }

/**
 * ORDER BY and, for a page after the first, the row comparison that begins behind the cursor. The cursor names the sort it
 * belongs to: one of another order is refused.
 */
export function keyset<F extends string>(columns: Record<F, SortColumn>, { sort, cursor, idExpression }: Wish<F>) {
  const descending = sort.startsWith('-')
  const { expression, cast } = columns[sort.replace(/^-/, '') as F]
  const direction = descending ? 'desc' : 'asc'
  const after = cursor === undefined ? null : readCursor(cursor, sort)
  return {
    orderBy: `order by ${expression} ${direction}, ${idExpression} ${direction}`,
    /** Values are appended to those of the query. */
    after: (values: unknown[]) => {
      if (!after) return ''
      const [value, id] = [values.push(after.value), values.push(after.id)]
      return ` and (${expression}, ${idExpression}) ${descending ? '<' : '>'} ($${value}::${cast}, $${id}::uuid)`
    },
    /** Selected with each row, so that its cursor can be made. */
    column: `${expression}::text as sort_value`,
    cursorOf: (row: { sort_value: string; id: string }) => JSON.stringify([sort, row.sort_value, row.id]),
  }
}

function readCursor(cursor: string, sort: string) {
  const [of, value, id] = parse(cursor)
  if (of !== sort || typeof value !== 'string' || typeof id !== 'string' || !UUID.test(id)) {
    throw invalid('cursor', 'Not a cursor of this list in this order')
  }
  return { value, id }
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}
