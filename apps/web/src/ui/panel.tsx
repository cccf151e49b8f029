import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'

interface PanelProps {
  title?: ReactNode
  action?: ReactNode
  /** Without inner margins, for a list or a table that brings its own. */
  flush?: boolean
  className?: string
  children: ReactNode
}

/** A surface with a line around it. Never put one into another. */
export function Panel({ title, action, flush, className, children }: PanelProps) {
  return (
    <section className={cx('rounded-panel border border-line bg-surface', className)}>
      {(title || action) && (
        <header className="flex min-h-12 items-center justify-between gap-4 border-b border-line px-5 py-2 max-sm:px-4">
          <h2 className="font-semibold">{title}</h2>
          {action}
        </header>
      )}
      <div className={flush ? '' : 'p-5 max-sm:p-4'}>{children}</div>
    </section>
  )
}
