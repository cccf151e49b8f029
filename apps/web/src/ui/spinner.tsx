import { cx } from '../lib/cx.ts'

/** A turning ring. Give it a label where no other words say what is going on. */
export function Spinner({ label, size = 16, className }: { label?: string; size?: number; className?: string }) {
  return (
    <span role={label ? 'status' : undefined} className={cx('inline-flex', className)}>
      <svg aria-hidden="true" width={size} height={size} viewBox="0 0 16 16" fill="none" className="animate-spin">
        <circle cx="8" cy="8" r="6.25" stroke="currentColor" strokeWidth="1.75" opacity="0.25" />
        <path d="M8 1.75A6.25 6.25 0 0 1 14.25 8" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      </svg>
      {label && <span className="sr-only">{label}</span>}
    </span>
  )
}
