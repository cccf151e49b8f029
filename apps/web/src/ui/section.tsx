import { type ReactNode, useId } from 'react'
import { cx } from '../lib/cx.ts'

interface SectionProps {
  title: ReactNode
  help?: ReactNode
  /** A table, say: what it is stands above it, on wide screens too. */
  isWide?: boolean
  children: ReactNode
}

/** Settings: what it is on the left, what can be changed on the right; one above the other on phones. */
export function Section({ title, help, isWide, children }: SectionProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={cx(
        'grid gap-x-12 gap-y-4 border-t border-line py-8 first:border-t-0 first:pt-2',
        !isWide && 'md:grid-cols-[minmax(0,15rem)_minmax(0,35rem)]',
      )}
    >
      <div>
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {help && <p className="mt-1 text-table text-quiet">{help}</p>}
      </div>
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
    </section>
  )
}
