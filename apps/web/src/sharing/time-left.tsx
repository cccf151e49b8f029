import { useEffect, useState } from 'react'
import { exactTime } from '../lib/relative-time.ts'
import { timeLeftWords } from './time-left-words.ts'

/** "6 days left"; the exact end on hover and for screen readers. It keeps up while it is looked at. */
export function TimeLeft({ until }: { until: string | null }) {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), 60_000)
    return () => window.clearInterval(timer)
  }, [])
  const end = until === null ? null : new Date(until)
  const said = timeLeftWords(end, now)
  if (!end) return <span>{said}</span>
  return (
    <time dateTime={end.toISOString()} title={exactTime(end)}>
      {said}
      <span className="sr-only"> ({exactTime(end)})</span>
    </time>
  )
}
