import type { listRecordEdits as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { MemberContext } from '../../../platform/context.ts'
import { listEditsOf } from '../../../sharing/edits/list-edits-of.ts'
import { viewOfRecord } from './shop-view.ts'

/** What changed in it, the latest first; of a deleted one too. */
export async function listRecordEdits(
  ctx: MemberContext,
  id: string,
  query: HandlerInput<typeof endpoint>['query'],
): Promise<HandlerReply<typeof endpoint>> {
  await viewOfRecord(ctx, id)
  return listEditsOf(ctx.pool, { kind: 'record', id }, query, 'newest first')
}
