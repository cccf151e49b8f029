import { csvLine } from '../csv.ts'

/** A column of a file. `sql` is of whatever the rows are made of. */
export type Cell = { label: string; sql: string; holds: 'text' | 'number' | 'phone' }

/** The cells of `rows` (SQL, what follows FROM) by the names that `safeCell` has for them, each worked out once. */
export const cellsFrom = (cells: readonly Cell[], rows: string) =>
  `(select ${cells.map(({ sql }, i) => `${sql} as c${i}`).join(', ')} from ${rows} offset 0) cells`

/** A cell as it leaves: a text that a spreadsheet would run gets an apostrophe before it. */
export function safeCell({ holds }: Cell, i: number) {
  if (holds === 'number') return `c${i}`
  // Most begin with a letter, which is seen at once.
  const toRun = `ascii(c${i}) < 65 and ascii(c${i}) = any(${TO_RUN})${holds === 'phone' ? ` and c${i} !~ ${TO_CALL}` : ''}`
  return `case when ${toRun} then '''' || c${i} else c${i} end`
}

/** The same for a heading. */
export const safeLabel = ({ label }: Cell) => label.replace(/^[=+\-@\t\r]/, "'$&")

const TO_RUN = `'{${['=', '+', '-', '@', '\t', '\r'].map((sign) => sign.codePointAt(0)).join(',')}}'::int[]`

/** A number to call is none that could be run: digits and the signs between them. */
const TO_CALL = `'^\\+[0-9(][0-9 ()./#x-]*$'`

/** A CSV file of these cells of these rows, which stay in their order. */
export const csvCopy = (cells: readonly Cell[], rows: string, values: readonly unknown[]) => ({
  select: `select ${cells.map(safeCell).join(', ')} from ${cellsFrom(cells, rows)}`,
  values,
  options: `format csv, encoding 'UTF8'`,
  // COPY ends its lines so.
  head: csvLine(cells.map(({ label }) => label)).replace(/\r\n$/, '\n'),
  foot: '',
})
