import type { ReactNode } from 'react'
import { cx } from '../../lib/cx.ts'
import { type ChartTone, chartTones } from './tones.ts'

export interface LengthBar {
  key: string
  label: ReactNode
  /** One line or a few, each with its figure at its end: "9 jobs". */
  lines: { value: number; said: string; tone?: ChartTone }[]
}

/** Things beside each other, each as a length and as a figure. */
export function LengthBars({ bars, label }: { bars: LengthBar[]; label: string }) {
  const most = Math.max(1e-9, ...bars.flatMap(({ lines }) => lines.map(({ value }) => value)))
  return (
    <ul aria-label={label} className="flex flex-col gap-3 text-table">
      {bars.map((bar) => (
        <li
          key={bar.key}
          className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-4 gap-y-1 sm:grid-cols-[min(40%,18rem)_minmax(0,1fr)]"
        >
          <span className="min-w-0 wrap-anywhere">{bar.label}</span>
          <span className="flex min-w-0 flex-col gap-1">
            {bar.lines.map(({ value, said, tone = 'accent' }) => (
              <span key={said} className="flex items-center gap-2">
                <span
                  aria-hidden="true"
                  className={cx('h-2.5 rounded-[2px]', value > 0 && 'min-w-0.5', chartTones[tone])}
                  // The figure has its place beside the longest.
                  style={{ width: `${(value / most) * 60}%` }}
                />
                <span className="whitespace-nowrap text-quiet tabular-nums">{said}</span>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
