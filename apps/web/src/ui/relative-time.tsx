import { useEffect, useState } from 'react'
import { exactTime, relativeTime } from '../lib/relative-time.ts'

/** "3 days ago"; the exact time on hover and for screen readers. It keeps up while it is looked at. */
export function RelativeTime({ at, className }: { at: string | Date; className?: string }) {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  const date = new Date(at)
  const exact = exactTime(date)
  return (
    <time dateTime={date.toISOString()} title={exact} className={className}>
      <span aria-hidden="true">{relativeTime(date, now)}</span>
      <span className="sr-only">{exact}</span>
    </time>
  )
}
