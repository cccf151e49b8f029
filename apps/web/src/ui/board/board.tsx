import type { ReactNode } from 'react'

/** A column for each status, side by side; on a phone they snap. A card is moved by hand, or by its menu. */
export const Board = ({ label, children }: { label: string; children: ReactNode }) => (
  <section
    aria-label={label}
    className="-mx-1 flex snap-x snap-mandatory items-start gap-3 overflow-x-auto px-1 pb-4 sm:snap-none"
  >
    {children}
  </section>
)
