import type { ReactNode } from 'react'
import { Wordmark } from './wordmark.tsx'

/** A page on its own, without the shell: not found, crashed. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-180 px-6 py-8 max-sm:px-4 max-sm:py-5">
      <title>{`${title} · Latchkey`}</title>
      <header>
        <Wordmark />
      </header>
      <main className="pt-[12dvh]">{children}</main>
    </div>
  )
}
