import type { ClientBase } from 'pg'
import type { Sealer } from '../platform/sealer.ts'
import { type SealedColumn, textOf } from './sealed-columns.ts'

type Row = Record<string, string> & { sealed: string }

const PIECE = 500

/**
 * Seals anew what another key than the newest has sealed. Each row is a change of its own, which does not happen where
 * somebody else changed the value meanwhile: so it may be cut short at any moment and started again, beside the program.
 */
export async function resealColumn(client: ClientBase, sealer: Sealer, newest: string, column: SealedColumn) {
  const counts = { sealed: 0, unreadable: 0 }
  let last: Row | undefined
  do {
    const rows = await nextPiece(client, newest, column, last)
    for (const row of rows) {
      const value = openOrNull(sealer, row.sealed, column.purpose(row))
      if (value === null) counts.unreadable++
      else if (await replace(client, column, row, sealer.seal(value, column.purpose(row)))) counts.sealed++
    }
    last = rows.length < PIECE ? undefined : rows.at(-1)
  } while (last)
  return counts
}

async function nextPiece(client: ClientBase, newest: string, column: SealedColumn, last: Row | undefined) {
  const names = Object.keys(column.key)
  const after = Object.entries(column.key).map(([, type], at) => `$${at + 2}::${type}`)
  const { rows } = await client.query<Row>(
    `select ${[...names, ...column.also].map((name) => `${name}::text as ${name}`).join()}, ${textOf(column)} as sealed
     from ${column.table} where split_part(${textOf(column)}, '.', 1) <> $1
       ${last ? `and (${names}) > (${after})` : ''}
     order by ${names.map((name) => `${column.table}.${name}`)} limit ${PIECE}`,
    [newest, ...(last ? names.map((name) => last[name]) : [])],
  )
  return rows
}

async function replace(client: ClientBase, column: SealedColumn, row: Row, sealed: string) {
  const value = (at: number) => (column.isBytes ? `convert_to($${at}, 'UTF8')` : `$${at}`)
  const same = Object.entries(column.key).map(([name, type], at) => `${name} = $${at + 3}::${type}`)
  const { rowCount } = await client.query({
    name: `reseal-${column.table}`,
    text: `update ${column.table} set ${column.column} = ${value(1)}
      where ${column.column} = ${value(2)} and ${same.join(' and ')}`,
    values: [sealed, row.sealed, ...Object.keys(column.key).map((name) => row[name])],
  })
  return rowCount === 1
}

/** null: its key is not there any more, or it is damaged. */
function openOrNull(sealer: Sealer, sealed: string, purpose: string) {
  try {
    return sealer.open(sealed, purpose)
  } catch {
    return null
  }
}
