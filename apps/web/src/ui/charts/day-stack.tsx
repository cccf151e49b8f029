import { cx } from '../../lib/cx.ts'
import { DayChart } from './day-chart.tsx'
import { type ChartTone, chartTones } from './tones.ts'

export interface Series<Key extends string> {
  key: Key
  label: string
  tone: ChartTone
}

interface DayStackProps<Key extends string> {
  label: string
  /** Every day of the period, oldest first. */
  days: ({ day: string } & Record<Key, number>)[]
  /** What lies at the foot first. */
  series: readonly Series<Key>[]
  /** What is said of a day on which there was nothing: "nothing". */
  nothing: string
}

/** Several series, one upon the other; which is which, and how many in all, stands above. */
export function DayStack<Key extends string>({ label, days, series, nothing }: DayStackProps<Key>) {
  const say = (counts: number[]) =>
    series
      .flatMap(({ label }, index) =>
        counts[index] ? [`${counts[index].toLocaleString()} ${label.toLowerCase()}`] : [],
      )
      .join(', ') || nothing
  return (
    <>
      <ul className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-table">
        {series.map(({ key, label, tone }) => (
          <li key={key} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={cx('size-3 rounded-[2px]', chartTones[tone])} />
            {label}
            <span className="text-quiet tabular-nums">
              {days.reduce((sum, day) => sum + day[key], 0).toLocaleString()}
            </span>
          </li>
        ))}
      </ul>
      <DayChart
        label={label}
        days={days.map((day) => ({ day: day.day, counts: series.map(({ key }) => day[key]) }))}
        tones={series.map(({ tone }) => tone)}
        say={say}
      />
    </>
  )
}
