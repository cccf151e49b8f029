import { type ReactNode, useId } from 'react'

interface PartProps {
  title: string
  /** What the chart below says, in a sentence. */
  lead?: ReactNode
  children?: ReactNode
}

/** One question of a report, its answer in a sentence, and the figures. */
export function Part({ title, lead, children }: PartProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="text-heading font-semibold">
        {title}
      </h2>
      {lead && <p className="mt-1 mb-4 max-w-160 text-quiet">{lead}</p>}
      {children}
    </section>
  )
}
