import type {
  listAudit as endpoint,
  HandlerInput,
  HandlerReply,
  listResourceAudit as ofResource,
} from '@latchkey/contract'
import type { Context, MemberContext, ResourceContext } from '../../platform/context.ts'
import { countRows, type Page, presentList, readPage } from '../../platform/paging.ts'
import {
  type AuditRow,
  type AuditSelection,
  auditOfResource,
  auditOfWorkspace,
  COLUMNS,
  presentAuditEntry,
} from './select-audit.ts'

const SEQ = /^\d{1,18}$/
type Reply = HandlerReply<typeof endpoint>
type Query = HandlerInput<typeof endpoint>['query']
type ResourceQuery = HandlerInput<typeof ofResource>['query']

/** What was done in the workspace, newest first. */
export function listAudit(ctx: MemberContext, query: Query): Promise<Reply> {
  return readEntries(ctx, readPage(query, SEQ), auditOfWorkspace(ctx.workspace.id, ctx.person.id, query))
}

/** What was done with one resource, newest first; whoever may take it away as a file may see this. */
export function listResourceAudit(ctx: ResourceContext, query: ResourceQuery): Promise<Reply> {
  return readEntries(ctx, readPage(query, SEQ), auditOfResource(ctx.grant.resource.id, query))
}

async function readEntries(ctx: Context, page: Page, { from, values }: AuditSelection): Promise<Reply> {
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
