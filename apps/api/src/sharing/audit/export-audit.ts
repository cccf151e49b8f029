import type { Pool } from 'pg'
import { csvLine } from '../../platform/csv.ts'
import { type AuditRow, type AuditSelection, COLUMNS, presentAuditEntry } from './select-audit.ts'

const BATCH = 1000
const HEAD = ['at', 'action', 'actor_kind', 'actor_name', 'resource_kind', 'resource_title', 'data', 'id']

/** The same entries as a file, oldest first, read in batches so that its length does not matter. */
export async function* exportAudit(pool: Pool, selection: AuditSelection, format: 'csv' | 'json') {
  yield format === 'csv' ? csvLine(HEAD) : '['
  let separator = '\n'
  for await (const row of readOldestFirst(pool, selection)) {
    if (format === 'csv') {
      yield csvLine(cellsOf(row))
    } else {
      yield separator + JSON.stringify(presentAuditEntry(row))
      separator = ',\n'
    }
  }
  if (format === 'json') yield '\n]\n'
}

async function* readOldestFirst(pool: Pool, { from, values }: AuditSelection) {
  const text = `select ${COLUMNS} ${from} and e.seq > $${values.length + 1} order by e.seq limit ${BATCH}`
  let last = '0'
  for (;;) {
    const { rows } = await pool.query<AuditRow>(text, [...values, last])
    yield* rows
    last = rows.at(-1)?.seq ?? last
    if (rows.length < BATCH) return
  }
}

const cellsOf = (row: AuditRow) => [
  row.at.toISOString(),
  row.action,
  row.actor_kind,
  row.key_name === null ? row.actor_name : `${row.actor_name} (API key ${row.key_name}, ${row.key_hint}…)`,
  row.resource_id && row.resource_kind,
  row.resource_id && row.resource_title,
  JSON.stringify(row.data),
  row.id,
]
