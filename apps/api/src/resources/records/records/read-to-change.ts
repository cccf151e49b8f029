import type { RecordData } from '@latchkey/contract'
import type { Pool } from 'pg'
import { AppError } from '../../../platform/app-error.ts'
import { type RecordLine, recordColumns } from '../query/present-record.ts'
import { truthsSql } from '../query/truths.ts'
import type { RecordView } from '../record-view.ts'
import { recordFrom } from './record-from.ts'
import { statementName } from './statement-name.ts'

/** `before`, `after`: which conditions of the view hold now, and would then. */
type Changeable = RecordLine & { before: boolean[]; after: boolean[] }

/** A record as it stands, and where a change would leave it. */
export async function readToChange(pool: Pool, view: RecordView, id: string, wanted: RecordData): Promise<Changeable> {
  const values: unknown[] = []
  const from = recordFrom(view, id, values)
  const text = `select ${recordColumns(view)}, ${truths(view, wanted, values)} ${from}`
  const name = statementName(text)
  const { rows } = await pool.query<Changeable>({ text, values, ...(name && { name }) })
  const [row] = rows
  if (!row) throw new AppError('not_found')
  return row
}

function truths({ within }: RecordView, wanted: RecordData, values: unknown[]) {
  if (within === null || within === 'nothing') return `'{}'::boolean[] as before, '{}'::boolean[] as after`
  const set = `$${values.push(JSON.stringify(wanted))}::jsonb`
  return `${truthsSql(within, values)} as before, ${truthsSql(within, values, `(e.data || ${set})`)} as after`
}
