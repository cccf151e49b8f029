import type { getShareAnalytics, ReplyOf } from '@latchkey/contract'
import type { ReactNode } from 'react'
import { DayBars } from '../../../ui/charts/day-bars.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { DayTable } from './day-table.tsx'
import { words } from './words.ts'

interface ViewsSectionProps {
  analytics: ReplyOf<typeof getShareAnalytics>
  days: string
}

/** Fewer than these are told as few. */
const few = 5

/** What happened in a sentence, then as bars, and behind them as a table. */
export function ViewsSection({ analytics, days }: ViewsSectionProps) {
  const { views, unique_visitors, refusals, last_viewed_at, by_day } = analytics
  return (
    <>
      <p className="mb-5">
        <strong className="font-medium">
          {views === 0 ? words.noViews(days) : words.summary(words.views(views), words.visitors(unique_visitors), days)}
        </strong>
        {refusals > 0 && `, ${words.refusals(refusals)}`}.{' '}
        {last_viewed_at && (
          <span className="text-quiet">
            {words.lastOpened} <RelativeTime at={last_viewed_at} />.
          </span>
        )}
        {views > 0 && views < few && <span className="text-quiet"> {words.few}</span>}
      </p>
      {views === 0 && refusals === 0 && <p className="max-w-120 text-quiet">{words.nothingYet}</p>}
      {views > 0 && (
        <Bars title={words.viewsByDay}>
          <DayBars
            label={words.viewsByDay}
            days={by_day.map(({ day, views }) => ({ day, count: views }))}
            say={words.views}
          />
        </Bars>
      )}
      {refusals > 0 && (
        <Bars title={words.refusalsByDay}>
          <DayBars
            label={words.refusalsByDay}
            days={by_day.map(({ day, refusals }) => ({ day, count: refusals }))}
            say={words.refusals}
            tone="neutral"
          />
        </Bars>
      )}
      {views + refusals > 0 && <DayTable days={by_day} period={days} />}
    </>
  )
}

const Bars = ({ title, children }: { title: string; children: ReactNode }) => (
  <figure className="mb-4">
    <figcaption className="mb-3 text-table text-quiet">{title}</figcaption>
    {children}
  </figure>
)
