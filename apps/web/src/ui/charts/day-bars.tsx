import { DayChart } from './day-chart.tsx'
import type { ChartTone } from './tones.ts'

interface DayBarsProps {
  /** What is counted, for screen readers: "Views by day". */
  label: string
  /** Every day of the period, oldest first. */
  days: { day: string; count: number }[]
  /** "9 views". */
  say: (count: number) => string
  tone?: ChartTone
}

/** One series, a bar for each day. */
export const DayBars = ({ label, days, say, tone = 'accent' }: DayBarsProps) => (
  <DayChart
    label={label}
    days={days.map(({ day, count }) => ({ day, counts: [count] }))}
    tones={[tone]}
    say={([count = 0]) => say(count)}
  />
)
