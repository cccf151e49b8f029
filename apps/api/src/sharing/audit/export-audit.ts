import type { MemberContext } from '../../platform/context.ts'
import { csvLine } from '../../platform/csv.ts'
import { type AuditFilters, type AuditRow, auditOfWorkspace, COLUMNS, presentAuditEntry } from './select-audit.ts'

const BATCH = 1000
const HEAD = ['at', 'action', 'actor_kind', 'actor_name', 'resource_kind', 'resource_title', 'data', 'id']

/** The same entries as a file, oldest first, read in batches so that its length does not matter. */
export async function* exportAudit(ctx: MemberContext, filters: AuditFilters, format: 'csv' | 'json') {
  yield format === 'csv' ? csvLine(HEAD) : '['
  let separator = '\n'
  for await (const row of readOldestFirst(ctx, filters)) {
    if (format === 'csv') {
      yield csvLine(cellsOf(row))
    } else {
      yield separator + JSON.stringify(presentAuditEntry(row))
      separator = ',\n'
    }
  }
  if (format === 'json') yield '\n]\n'
}

async function* readOldestFirst(ctx: MemberContext, filters: AuditFilters) {
  const { from, values } = auditOfWorkspace(ctx.workspace.id, ctx.person.id, filters)
  const text = `select ${COLUMNS} ${from} and e.seq > $${values.length + 1} order by e.seq limit ${BATCH}`
  let last = '0'
  for (;;) {
    const { rows } = await ctx.pool.query<AuditRow>(text, [...values, last])
    yield* rows
    last = rows.at(-1)?.seq ?? last
    if (rows.length < BATCH) return
  }
}

const cellsOf = (row: AuditRow) => [
  row.at.toISOString(),
  row.action,
  row.actor_kind,
  row.actor_name,
  row.resource_id && row.resource_kind,
  row.resource_id && row.resource_title,
  JSON.stringify(row.data),
  row.id,
]
