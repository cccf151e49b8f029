import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Share, shareParams } from './shares.ts'
import { time } from './wire.ts'

const tag = 'Shares'

const days = z.optional(
  z.coerce.number('Must be a whole number').check(z.int('Must be a whole number'), z.minimum(1), z.maximum(365)),
)

export const ShareAnalytics = z.object({
  views: z.number(),
  unique_visitors: z.number(),
  refusals: z.number(),
  last_viewed_at: z.nullable(time),
  /** Every day of the period, in UTC, oldest first. */
  by_day: z.array(z.object({ day: z.iso.date(), views: z.number(), refusals: z.number() })),
})
export type ShareAnalytics = z.output<typeof ShareAnalytics>

export const getShareAnalytics = endpoint({
  method: 'GET',
  path: '/v1/shares/:share/analytics',
  tag,
  summary: 'Views, visitors and refusals of one link over the last days (30 where not said)',
  needs: { resource: 'share', of: 'share' },
  params: shareParams,
  query: z.strictObject({ days }),
  status: 200,
  reply: ShareAnalytics,
})

export const OverallAnalytics = z.extend(ShareAnalytics, {
  active: z.number(),
  never_opened: z.number(),
  expiring_soon: z.number(),
  most_viewed: z.array(z.object({ share: Share, views: z.number() })),
})
export type OverallAnalytics = z.output<typeof OverallAnalytics>

export const getOverallAnalytics = endpoint({
  method: 'GET',
  path: '/v1/shares/analytics',
  tag,
  summary: 'The same over all links of this shop that I may see',
  needs: 'member',
  query: z.strictObject({ days }),
  status: 200,
  reply: OverallAnalytics,
})
