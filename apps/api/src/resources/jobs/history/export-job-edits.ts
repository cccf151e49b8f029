import { plainTypes } from '@latchkey/contract'
import type { ResourceContext } from '../../../platform/context.ts'
import { type Cell, csvCopy } from '../../../platform/export/cells.ts'
import type { Exported } from '../../../platform/export/exported.ts'
import { streamOut } from '../../../platform/export/stream-out.ts'
import { findReference } from '../export/find-reference.ts'

/** A value as its text; what is empty is an empty cell. It may be a number to call. */
const value = (label: string, column: string): Cell => ({ label, sql: `e.${column} #>> '{}'`, holds: 'phone' })
const text = (label: string, sql: string): Cell => ({ label, sql, holds: 'text' })

const CELLS = [
  text('field_name', 'e.field'),
  value('old_value', 'before'),
  value('new_value', 'after'),
  text('change_reason', 'e.reason'),
  text('changed_by', `case e.actor_kind when 'customer' then 'customer' else 'shop' end`),
  text('changed_by_name', 'e.actor_name'),
  text('created_at', `to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`),
]

const EDITS = `(select * from edit where subject_id = $1::uuid and subject_kind = 'job' and field <> $2
  order by base_version, id) e`

/** All that changed in it, as a file; `without` changes of a field that is not this reader's. */
export async function exportJobEdits(ctx: ResourceContext, without = ''): Promise<Exported> {
  const { id } = ctx.grant.resource
  const reference = await findReference(ctx.pool, id)
  const content = await streamOut(ctx, csvCopy(CELLS, EDITS, [id, without]))
  return { name: `${reference}-history.csv`, type: `${plainTypes.csv}; charset=utf-8`, content }
}
