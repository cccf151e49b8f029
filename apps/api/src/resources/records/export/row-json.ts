import { literal } from '../query/field-sql.ts'
import type { RecordView } from '../record-view.ts'

/** A function takes a hundred values at most. */
const AT_ONCE = 90

/** The values of `records` (SQL, named t) that leave, as JSON text by these names, each worked out once. */
export function jsonFrom({ shown, audience }: RecordView, records: string) {
  const values = shown.map(({ key, type }, i) => {
    const of = type === 'relation' && audience !== 'shop' ? 't.labels' : 't.data'
    return `, (${of}->${literal(key)})::text as v${i}`
  })
  return `(select t.id, t.version, ${time('created_at')}, ${time('updated_at')}${values.join('')}
    from (${records}) t offset 0) record`
}

/** To the millisecond, which one more millionth of a second makes PostgreSQL write out. */
const time = (column: string) =>
  `overlay(left(((t.${column} at time zone 'UTC') + interval '1 microsecond')::text, 23) placing 'T' from 11) as ${column}`

/**
 * SQL: such a record as the JSON text that the list gives of it, a comma before it. A test holds the two against each other.
 */
export function rowJson({ shown }: RecordView): string {
  const parts = shown.map(({ key }, i) => `case when v${i} <> all(${EMPTY}) then ',"${key}":' || v${i} end`)
  const joined = Array.from(
    { length: Math.ceil(parts.length / AT_ONCE) },
    (_, i) => `concat(${parts.slice(i * AT_ONCE, (i + 1) * AT_ONCE).join(', ')})`,
  )
  const data = joined.length === 0 ? `''` : `right(${joined.join(' || ')}, -1)`
  return `concat(',{"id":"', id, '","data":{', ${data}, '},"version":', version,
    ',"created_at":"', created_at, 'Z","updated_at":"', updated_at, 'Z"}')`
}

/** What is empty is left out. */
const EMPTY = `array['""', '[]', 'null']`
