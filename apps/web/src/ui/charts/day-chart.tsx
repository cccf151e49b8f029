import { type PointerEvent, useState } from 'react'
import { dayWords, labelledDays, topOf } from './axis.ts'
import { DayColumn } from './day-column.tsx'
import type { ChartTone } from './tones.ts'

export interface DayChartProps {
  /** What is counted, for screen readers: "Views by day". */
  label: string
  /** Every day of the period, oldest first; of several parts the lowest first. */
  days: { day: string; counts: number[] }[]
  tones: ChartTone[]
  /** "9 views". */
  say: (counts: number[]) => string
}

const sumOf = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0)

/**
 * A bar for each day. Plain boxes and not a chart library: they scale without being measured, print, follow the theme, and
 * weigh nothing. A range input lies under it, so that a keyboard or a screen reader goes from day to day.
 */
export function DayChart({ label, days, tones, say }: DayChartProps) {
  const [at, setAt] = useState<number | null>(null)
  const top = topOf(Math.max(0, ...days.map(({ counts }) => sumOf(counts))))
  const last = days.length - 1
  const words = (index: number) => {
    const shown = days[index]
    return shown ? `${dayWords(shown.day, 'long')}: ${say(shown.counts)}` : ''
  }
  const point = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    setAt(Math.max(0, Math.min(last, Math.floor(((clientX - left) / width) * days.length))))
  }
  const place = at === null ? 0 : ((at + 0.5) / days.length) * 100
  return (
    <div className="relative pr-8 pb-6 text-small text-quiet tabular-nums select-none">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={words(at ?? last)}
        min={0}
        max={last}
        value={at ?? last}
        onChange={(event) => setAt(Number(event.target.value))}
        onFocus={(event) => event.target.matches(':focus-visible') && setAt((present) => present ?? last)}
        onBlur={() => setAt(null)}
        className="peer pointer-events-none absolute inset-0 opacity-0"
      />
      <div
        aria-hidden="true"
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setAt(null)}
        className="relative flex h-44 touch-pan-y items-end border-b border-edge peer-focus-visible:outline-2 peer-focus-visible:outline-offset-4 peer-focus-visible:outline-ring max-sm:h-36"
      >
        {[1, 0.5].map((part) => (
          <GridLine key={part} part={part} value={top * part} />
        ))}
        {days.map(({ day, counts }, index) => (
          <DayColumn key={day} counts={counts} tones={tones} top={top} isPointed={index === at} />
        ))}
        {labelledDays(days.length).map((index) => (
          <span
            key={index}
            className="absolute top-full mt-1.5 -translate-x-1/2 whitespace-nowrap"
            style={{ left: `${((index + 0.5) / days.length) * 100}%` }}
          >
            {dayWords(days[index]?.day ?? '', 'short')}
          </span>
        ))}
        {at !== null && (
          <span
            className="pointer-events-none absolute bottom-full z-1 mb-1 rounded-control bg-ink px-2 py-1 font-medium whitespace-nowrap text-paper"
            // Within the chart at both ends.
            style={{ left: `${place}%`, transform: `translateX(-${place}%)` }}
          >
            {words(at)}
          </span>
        )}
      </div>
    </div>
  )
}

const GridLine = ({ part, value }: { part: number; value: number }) => (
  <span className="absolute inset-x-0 border-t border-line" style={{ bottom: `${part * 100}%` }}>
    <span className="absolute -top-2 left-full pl-2 whitespace-nowrap">{value.toLocaleString()}</span>
  </span>
)
