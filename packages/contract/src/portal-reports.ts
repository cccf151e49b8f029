import * as z from 'zod/mini'
import { resourceKinds } from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import { plainFormats, plainTypes } from './job-history.ts'
import { jobStatuses } from './job-lifecycle.ts'
import { id, moment, time } from './wire.ts'

const tag = 'Reports'

/** From the first to before the second; the last 30 days where neither is named, a year at most. */
const period = z.strictObject({ from: z.optional(moment), to: z.optional(moment) })
export const longestPeriodDays = 366

const count = z.number()

export const PortalReport = z.object({
  from: time,
  to: time,
  /** Those for whom there was a job, and those among them who handed one in through the portal. */
  customers: z.object({ total: count, with_jobs: count, through_portal: count }),
  /** How jobs came in. */
  jobs: z.object({ total: count, portal: count, phone: count, counter: count }),
  submissions_by_day: z.array(z.object({ day: z.string(), portal: count, phone: count, counter: count })),
  /** How long jobs stood where they stood, of those that went on from there, in hours. */
  turnaround: z.array(
    z.object({ stage: z.enum(jobStatuses), jobs: count, average_hours: z.number(), median_hours: z.number() }),
  ),
  by_type: z.array(z.object({ job_type: z.string(), jobs: count })),
  /** Those with most jobs. */
  by_customer: z.array(z.object({ customer: z.object({ id, name: z.string() }), jobs: count })),
  ratings: z.object({
    count,
    average: z.nullable(z.number()),
    by_score: z.array(z.object({ score: z.number(), count })),
  }),
  /** Fields that were changed on jobs, and on how many of these. */
  edits: z.object({ total: count, by_customers: count, by_shop: count, jobs: count }),
  /** Of links, by people: those that were let in, and those that were not. */
  openings: z.object({ granted: count, refused: count }),
})
export type PortalReport = z.output<typeof PortalReport>

export const getReports = endpoint({
  method: 'GET',
  path: '/v1/admin/reports',
  tag,
  summary: 'How the portal is used, how long jobs take, what customers say of them',
  needs: 'member',
  query: period,
  status: 200,
  reply: PortalReport,
})

export const refusalKinds = ['login', 'limit', 'refused'] as const
export type RefusalKind = (typeof refusalKinds)[number]

export const SecurityReport = z.object({
  from: time,
  to: time,
  /** login: a wrong password; limit: too many of something; refused: what they may not do. */
  counts: z.object({ login: count, limit: count, refused: count, openings_refused: count }),
  by_day: z.array(z.object({ day: z.string(), login: count, limit: count, refused: count })),
  /** From where, the most first. `who` is null where it was nobody who is known. */
  sources: z.array(
    z.object({
      what: z.enum(refusalKinds),
      ip: z.string(),
      who: z.nullable(z.object({ kind: z.enum(['account', 'customer']), id, name: z.string() })),
      times: count,
      last_at: time,
    }),
  ),
  /** Links that were refused more often than anybody mistypes, or tried from many networks. */
  unusual_openings: z.array(
    z.object({
      share_id: id,
      resource: z.object({ id, kind: z.enum(resourceKinds), title: z.string() }),
      refused: count,
      networks: count,
      last_at: time,
    }),
  ),
})
export type SecurityReport = z.output<typeof SecurityReport>

export const getSecurity = endpoint({
  method: 'GET',
  path: '/v1/admin/security',
  tag,
  summary: 'Failed log-ins, limits that were hit, what was refused, unusual openings of links',
  needs: 'admin',
  query: period,
  status: 200,
  reply: SecurityReport,
})

export const exportedThings = ['customers', 'jobs', 'history'] as const
export type ExportedThing = (typeof exportedThings)[number]

export const exportShop = endpoint({
  method: 'GET',
  path: '/v1/admin/export',
  tag,
  summary: 'All customers, jobs, or changes of jobs, as a file; CSV where no format is asked for',
  needs: 'admin',
  query: z.strictObject({ what: z.enum(exportedThings), format: z.optional(z.enum(plainFormats)) }),
  status: 200,
  download: Object.values(plainTypes),
})
