import { cx } from '../../lib/cx.ts'

export interface ShareBar {
  key: string
  label: string
  /** 0 to 1. */
  share: number
  /** "9 of 20, 45%". */
  said: string
  /** Where it should come to. */
  goal?: { at: number; label: string }
}

/** Parts of a whole, each on a line that is the whole. */
export const ShareBars = ({ bars, label }: { bars: ShareBar[]; label: string }) => (
  <ul aria-label={label} className="flex max-w-160 flex-col gap-4 text-table">
    {bars.map(({ key, label, share, said, goal }) => (
      <li key={key}>
        <span className="mb-1.5 flex flex-wrap justify-between gap-x-4">
          <span>{label}</span>
          <span className="text-quiet tabular-nums">{said}</span>
        </span>
        <span aria-hidden="true" className={cx('relative block h-2.5 rounded-[2px] bg-line', goal && 'mb-6')}>
          <span
            className={cx('block h-full rounded-[2px] bg-accent-text', share > 0 && 'min-w-0.5')}
            style={{ width: `${share * 100}%` }}
          />
          {goal && (
            <span className="absolute -top-1 -bottom-1 border-l-2 border-ink" style={{ left: `${goal.at * 100}%` }} />
          )}
        </span>
        {goal && <Goal {...goal} />}
      </li>
    ))}
  </ul>
)

const Goal = ({ at, label }: { at: number; label: string }) => (
  <span className="relative -mt-5 block h-5 text-small text-quiet">
    <span className="absolute -translate-x-1/2 whitespace-nowrap" style={{ left: `${at * 100}%` }}>
      {label}
    </span>
  </span>
)
