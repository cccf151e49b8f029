import type { listRecords as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { MemberContext } from '../../../platform/context.ts'
import { listView } from '../query/list-view.ts'
import { viewOfPipeline } from './shop-view.ts'

type Query = HandlerInput<typeof endpoint>['query']

export async function listRecords(
  ctx: MemberContext,
  pipelineId: string,
  query: Query,
): Promise<HandlerReply<typeof endpoint>> {
  return listView(ctx.pool, await viewOfPipeline(ctx, pipelineId), query)
}
