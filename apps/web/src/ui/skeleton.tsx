import { cx } from '../lib/cx.ts'

/** A grey stand-in of the final size: `<Skeleton className="h-5 w-40" />`. */
export const Skeleton = ({ className, shape = 'line' }: { className?: string; shape?: 'line' | 'face' }) => (
  <span
    aria-hidden="true"
    className={cx('block animate-breathe bg-line', shape === 'face' ? 'rounded-full' : 'rounded-small', className)}
  />
)

const widths = ['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3']

interface SkeletonRowsProps {
  rows?: number
  label?: string
  /** Whether each line begins with somebody. */
  faces?: boolean
  /** Classes that give a line the height it will have. */
  height?: string
}

/** Lines of a list while it loads, said once to a screen reader. */
export function SkeletonRows({ rows = 4, label = 'Loading', faces = true, height = 'h-11' }: SkeletonRowsProps) {
  return (
    <div role="status" className="divide-y divide-line">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className={`flex items-center gap-4 ${height}`}>
          {faces && <Skeleton shape="face" className="size-6" />}
          <Skeleton className={`h-3.5 ${widths[row % widths.length]}`} />
          <Skeleton className="ml-auto h-3.5 w-16" />
        </div>
      ))}
    </div>
  )
}
