import type { ReactNode } from 'react'
import { TimeLeft, useExactTime } from './moments.tsx'
import { words } from './words.ts'

/** Under the title: what is known of it, in short. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <dl className="mt-5 grid grid-cols-2 gap-x-6 gap-y-4 border-y border-line py-4 sm:grid-cols-4">{children}</dl>
)

export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="mb-0.5 text-table text-quiet">{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** How long the link works. Without an end where there is no link yet. */
export const UntilFact = ({ end }: { end: string | null | undefined }) =>
  end !== undefined && <Fact label={words.facts.until}>{end ? <Until end={end} /> : words.facts.noEnd}</Fact>

function Until({ end }: { end: string }) {
  const exactly = useExactTime()
  return (
    <>
      <time dateTime={end}>{exactly(end)}</time>
      <span className="block text-quiet print:hidden">
        <TimeLeft until={end} />
      </span>
    </>
  )
}
