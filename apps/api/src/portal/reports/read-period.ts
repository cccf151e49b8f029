import { longestPeriodDays } from '@latchkey/contract'
import { invalid } from '../../platform/app-error.ts'

const DAY = 86_400_000
const USUAL_DAYS = 30

export type Period = { from: Date; to: Date }

/** Of what time a report is: what is not named is the last 30 days, or 30 days from or to what is. */
export function readPeriod(asked: { from?: string | undefined; to?: string | undefined }, now = new Date()): Period {
  const to = asked.to ? new Date(asked.to) : endOf(asked.from, now)
  const from = asked.from ? new Date(asked.from) : new Date(to.getTime() - USUAL_DAYS * DAY)
  if (from >= to) throw invalid('from', 'Must be before the end')
  if (to.getTime() - from.getTime() > longestPeriodDays * DAY) throw invalid('from', 'At most a year')
  return { from, to }
}

function endOf(from: string | undefined, now: Date) {
  const usual = from ? new Date(from).getTime() + longestPeriodDays * DAY : now.getTime()
  return new Date(Math.min(usual, Math.max(now.getTime(), from ? new Date(from).getTime() + DAY : 0)))
}

/** The days (UTC) of a period, in SQL: `d.day`. */
export const DAYS = `generate_series(($2::timestamptz at time zone 'UTC')::date,
  (($3::timestamptz - interval '1 millisecond') at time zone 'UTC')::date, interval '1 day') as d(day)`
