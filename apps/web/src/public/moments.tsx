import { relativeTime } from '../lib/relative-time.ts'
import { useClock } from './clock.tsx'
import { words } from './words.ts'

const exact = { dateStyle: 'long', timeStyle: 'short' } as const

/** With its zone as long as that is not the reader's own. */
export function useExactTime() {
  const { locale, timeZone } = useClock()
  return (at: string) => {
    const text = new Intl.DateTimeFormat(locale, { ...exact, timeZone }).format(new Date(at))
    return timeZone ? `${text} ${timeZone}` : text
  }
}

/** "3 days ago"; the exact time on hover, for screen readers and on paper. */
export function Ago({ at }: { at: string }) {
  const { now, locale } = useClock()
  const exactly = useExactTime()(at)
  return (
    <time dateTime={at} title={exactly} className="text-table text-quiet">
      <span aria-hidden="true" className="print:hidden">
        {relativeTime(new Date(at), now, locale)}
      </span>
      <span className="sr-only print:not-sr-only">{exactly}</span>
    </time>
  )
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "6 days left". */
export function TimeLeft({ until }: { until: string }) {
  const { now, locale } = useClock()
  const seconds = Math.floor((Date.parse(until) - now.getTime()) / 1000)
  if (seconds <= 0) return words.time.over
  const [unit, size] =
    seconds >= 2 * DAY
      ? (['day', DAY] as const)
      : seconds >= 2 * HOUR
        ? (['hour', HOUR] as const)
        : (['minute', MINUTE] as const)
  // Just shared for 7 days, it has 6 days and almost 24 hours: the shop reads 7, and so does whoever it sends the link to.
  const amount = Math.max(1, Math.floor(seconds / size + 0.02))
  return words.time.left(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount))
}
