import type { ReactNode } from 'react'

/** One line of a list of facts: what it is, and how it stands. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex justify-between gap-4">
    <dt className="text-quiet">{name}</dt>
    <dd className="text-end tabular-nums">{children}</dd>
  </div>
)
