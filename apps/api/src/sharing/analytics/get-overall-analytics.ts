import type { getOverallAnalytics as endpoint, HandlerInput, OverallAnalytics } from '@latchkey/contract'
import type { MemberContext } from '../../platform/context.ts'
import { ATTENTION, ofShop } from '../shares/list-shares.ts'
import { COLUMNS, FROM, IS_ACTIVE, presentShare, type ShareRow } from '../shares/select-shares.ts'
import { countDays, daysAsked, sinceDay } from './count-days.ts'

type Totals = Pick<OverallAnalytics, 'active' | 'never_opened' | 'expiring_soon' | 'last_viewed_at'>

const MOST_VIEWED = 5

/** Every share of this shop that leads to what the caller may share, together. */
export async function getOverallAnalytics(
  ctx: MemberContext,
  query: HandlerInput<typeof endpoint>['query'],
): Promise<OverallAnalytics> {
  const { where, values } = ofShop(ctx)
  const days = daysAsked(query)
  const mine = `from share s join resource r on r.id = s.resource_id where ${where.join(' and ')}`
  const entries = `from access_entry e where e.share_id in (select s.id ${mine})`
  const [counted, totals, mostViewed] = await Promise.all([
    countDays(ctx.pool, entries, values, days),
    ctx.pool.query<Totals>(
      `select count(*) filter (where ${IS_ACTIVE})::int as active,
        count(*) filter (where ${ATTENTION.never_opened})::int as never_opened,
        count(*) filter (where ${ATTENTION.expiring_soon})::int as expiring_soon,
        max(s.last_viewed_at) as last_viewed_at
      ${mine}`,
      values,
    ),
    ctx.pool.query<ShareRow & { views: number }>(
      `with viewed as (
        select e.share_id, count(*)::int as views ${entries} and e.is_view and ${sinceDay(values.length + 1)}
        group by 1 order by views desc, e.share_id desc limit ${MOST_VIEWED}
      )
      select ${COLUMNS}, v.views ${FROM} join viewed v on v.share_id = s.id order by v.views desc, s.id desc`,
      [...values, days],
    ),
  ])
  const [found] = totals.rows
  return {
    ...counted,
    ...(found ?? { active: 0, never_opened: 0, expiring_soon: 0, last_viewed_at: null }),
    most_viewed: mostViewed.rows.map(({ views, ...share }) => ({ share: presentShare(ctx, share), views })),
  }
}
