import type { ShareAnalytics } from '@latchkey/contract'
import type { Pool } from 'pg'

const DEFAULT_DAYS = 30

/** Views and refusals; what follows a view (its pictures, comments, exports) is neither. */
const COUNTED = "(e.is_view or e.outcome <> 'granted')"

/** The last so many days in UTC, today with them, as an SQL condition on an access entry's time; `$n` holds the number. */
export const sinceDay = (n: number) =>
  `e.at >= (date_trunc('day', now() at time zone 'UTC') - make_interval(days => $${n}::int - 1)) at time zone 'UTC'`

export const daysAsked = ({ days = DEFAULT_DAYS }: { days?: number | undefined }) => days

type Row = { day: string; views: number; visitors: number; refusals: number }

/**
 * Every day of the period, those without an entry too. `from` names the entries `e` and ends in conditions. Entries are
 * first gathered by visitor, which needs no sorting; a visitor's hash is another one each day, so those of the days add up.
 */
export async function countDays(
  pool: Pool,
  from: string,
  values: unknown[],
  days: number,
): Promise<Omit<ShareAnalytics, 'last_viewed_at'>> {
  const n = values.length + 1
  const { rows } = await pool.query<Row>(
    `with seen as (
        select (e.at at time zone 'UTC')::date as day, e.visitor, count(*) filter (where e.is_view) as views,
          sum(e.times) filter (where not e.is_view) as refusals
        ${from} and ${COUNTED} and ${sinceDay(n)}
        group by 1, 2
      ), counted as (
        select day, sum(views)::int as views, count(visitor) filter (where views > 0)::int as visitors,
          coalesce(sum(refusals), 0)::int as refusals
        from seen group by 1
      )
      select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(views, 0) as views, coalesce(visitors, 0) as visitors,
        coalesce(refusals, 0) as refusals
      from (
        select (now() at time zone 'UTC')::date - back as day from generate_series(0, $${n}::int - 1) back
      ) d left join counted c on c.day = d.day
      order by d.day`,
    [...values, days],
  )
  const sum = (column: 'views' | 'visitors' | 'refusals') => rows.reduce((total, row) => total + row[column], 0)
  return {
    views: sum('views'),
    unique_visitors: sum('visitors'),
    refusals: sum('refusals'),
    by_day: rows.map(({ day, views, refusals }) => ({ day, views, refusals })),
  }
}
