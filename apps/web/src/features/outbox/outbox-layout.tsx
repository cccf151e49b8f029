import type { ReactNode } from 'react'
import { Wordmark } from '../../ui/wordmark.tsx'

/** Outside the shell: mail is read here before anybody is signed in. */
export function OutboxLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-240 px-6 py-8 max-sm:px-4 max-sm:py-5">
      <header className="mb-8">
        <Wordmark />
      </header>
      <main>{children}</main>
    </div>
  )
}
