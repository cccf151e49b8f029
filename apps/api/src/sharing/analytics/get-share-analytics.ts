import type { getShareAnalytics as endpoint, HandlerInput, ShareAnalytics } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { findShareRow } from '../shares/get-share.ts'
import { countDays, daysAsked } from './count-days.ts'

/** One share over the last days. */
export async function getShareAnalytics(
  ctx: ResourceContext,
  named: string,
  query: HandlerInput<typeof endpoint>['query'],
): Promise<ShareAnalytics> {
  const { id, last_viewed_at } = await findShareRow(ctx, named)
  const counted = await countDays(ctx.pool, 'from access_entry e where e.share_id = $1', [id], daysAsked(query))
  return { ...counted, last_viewed_at }
}
