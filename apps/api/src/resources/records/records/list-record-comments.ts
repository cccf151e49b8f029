import type { listRecordComments as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { MemberContext } from '../../../platform/context.ts'
import { listRecordCommentsOf } from './list-record-comments-of.ts'
import { viewOfRecord } from './shop-view.ts'

type Query = HandlerInput<typeof endpoint>['query']

/** What was said about it, oldest first; about a deleted one too. */
export async function listRecordComments(
  ctx: MemberContext,
  id: string,
  query: Query,
): Promise<HandlerReply<typeof endpoint>> {
  const view = await viewOfRecord(ctx, id)
  return listRecordCommentsOf(ctx.pool, view, id, query, { reader: 'insider', deleted: true })
}
