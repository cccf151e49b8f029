import { type ReactNode, useId } from 'react'

/** A page that says one thing: what is the matter, what to do, and at most one way to do it. */
export function Statement({ title, what, children }: { title: string; what: string; children?: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="max-w-100 pt-[6dvh]">
      <h1 id={id} tabIndex={-1} className="font-serif text-display outline-none">
        {title}
      </h1>
      <p className="mt-3 text-phone text-quiet">{what}</p>
      {children && <div className="mt-6">{children}</div>}
    </section>
  )
}
