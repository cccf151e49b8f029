import type { ReactNode } from 'react'

export const Sample = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="border-t border-line py-6 first:border-t-0 first:pt-0">
    <h2 className="mb-3 text-small font-medium text-quiet">{title}</h2>
    {children}
  </section>
)
