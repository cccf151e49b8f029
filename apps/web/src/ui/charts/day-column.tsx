import { cx } from '../../lib/cx.ts'
import { type ChartTone, chartTones } from './tones.ts'

interface DayColumnProps {
  /** The lowest first. */
  counts: number[]
  tones: ChartTone[]
  /** What the whole height stands for. */
  top: number
  isPointed: boolean
}

/** One day of a chart: its parts, one upon the other. */
export const DayColumn = ({ counts, tones, top, isPointed }: DayColumnProps) => (
  <span className={cx('relative flex h-full min-w-0 flex-1 flex-col-reverse items-center', isPointed && 'bg-sunk')}>
    {tones.map((tone, index) => {
      const count = counts[index] ?? 0
      if (count === 0) return null
      return (
        <span
          key={tone}
          className={cx('min-h-0.5 w-[84%] last:rounded-t-[2px]', index > 0 && 'mb-px', chartTones[tone])}
          style={{ height: `${(count / top) * 100}%` }}
        />
      )
    })}
  </span>
)
