import type { Edit, HandlerInput, HandlerReply, HistoryLine, listCustomerJobHistory } from '@latchkey/contract'
import { exportJobEdits } from '../../resources/jobs/history/export-job-edits.ts'
import { listEditsOf } from '../../sharing/edits/list-edits-of.ts'
import type { OwnJobContext } from './own-job.ts'

type Query = Omit<HandlerInput<typeof listCustomerJobHistory>['query'], 'format'>

/** Whose job it was before is between the shop and them. */
const NOT_THEIRS = 'customer_id'

/** What changed in a customer's job, oldest first. */
export async function listHistory(
  { pool, grant }: OwnJobContext,
  query: Query,
): Promise<HandlerReply<typeof listCustomerJobHistory>> {
  const subject = { kind: 'job', id: grant.resource.id, without: NOT_THEIRS } as const
  const { results, ...list } = await listEditsOf(pool, subject, query, 'oldest first')
  return { ...list, results: results.map(presentLine) }
}

export const exportHistory = (ctx: OwnJobContext) => exportJobEdits(ctx, NOT_THEIRS)

const presentLine = ({ field, before, after, reason, actor, created_at }: Edit): HistoryLine => ({
  field_name: field,
  old_value: before,
  new_value: after,
  change_reason: reason,
  changed_by: actor.kind === 'customer' ? 'customer' : 'shop',
  changed_by_name: actor.name,
  created_at,
})
