import type { listAudit as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { Context, MemberContext, ResourceContext } from '../../platform/context.ts'
import { countRows, type Page, presentList, readPage } from '../../platform/paging.ts'
import { type AuditRow, auditOfWorkspace, COLUMNS, presentAuditEntry } from './select-audit.ts'

const SEQ = /^\d{1,18}$/
type Reply = HandlerReply<typeof endpoint>
type Query = HandlerInput<typeof endpoint>['query']

/** What was done in the workspace, newest first. */
export async function listAudit(ctx: MemberContext, query: Query): Promise<Reply> {
  const { from, values } = auditOfWorkspace(ctx.workspace.id, ctx.person.id, query)
  return readEntries(ctx, readPage(query, SEQ), from, values)
}

/** What was done with one resource, newest first; whoever may see the resource may see this. */
export async function listResourceAudit(ctx: ResourceContext, query: Query): Promise<Reply> {
  const from = 'from audit_entry e join resource r on r.id = e.resource_id where e.resource_id = $1'
  return readEntries(ctx, readPage(query, SEQ), from, [ctx.grant.resource.id])
}

async function readEntries(ctx: Context, page: Page, from: string, values: unknown[]): Promise<Reply> {
  const after = page.after === null ? '' : ` and e.seq < $${values.length + 1}`
  const [{ rows }, count] = await Promise.all([
    ctx.pool.query<AuditRow>(
      `select ${COLUMNS} ${from}${after} order by e.seq desc limit ${page.size + 1} offset ${page.offset}`,
      page.after === null ? values : [...values, page.after],
    ),
    countRows(ctx.pool, from, values, page.exactCount),
  ])
  return presentList(page, rows, count, ({ seq }) => seq, presentAuditEntry)
}
