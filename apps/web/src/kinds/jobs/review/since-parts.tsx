import { useEffect, useId, useRef } from 'react'
import type { Difference } from './changes-between.ts'
import { Differences } from './differences.tsx'
import type { WaitingJob } from './waiting-job.ts'
import { words } from './words.ts'

const { since: say } = words
const paper = 'rounded-panel border border-amber/40 bg-amber-soft p-4 outline-none'

/** It was here before: why it went back, and what the customer made of that. */
export function SinceReturned({ job: { returned_because, changed_since } }: { job: WaitingJob }) {
  const id = useId()
  if (returned_because === null) return null
  return (
    <section aria-labelledby={id} className={paper}>
      <h3 id={id} className="font-semibold">
        {say.returned}
      </h3>
      <p className="mt-1 mb-3 whitespace-pre-line wrap-anywhere">
        {say.because} <q>{returned_because}</q>
      </p>
      {changed_since.length > 0 ? <Differences changes={changed_since} /> : <p>{say.nothing}</p>}
    </section>
  )
}

interface MeanwhileProps {
  changes: readonly Difference[]
  /** How often an answer was refused because of it: the focus comes here then. */
  refusals: number
}

/** Somebody changed it under the eyes of whoever looks. */
export function Meanwhile({ changes, refusals }: MeanwhileProps) {
  const id = useId()
  const part = useRef<HTMLElement>(null)
  useEffect(() => {
    if (refusals === 0) return
    part.current?.focus({ preventScroll: true })
    part.current?.scrollIntoView({ block: 'center' })
  }, [refusals])
  return (
    <section ref={part} tabIndex={-1} aria-labelledby={id} className={paper}>
      <div role="status">
        <h3 id={id} className="font-semibold">
          {say.meanwhile}
        </h3>
        {refusals > 0 && <p className="mt-1">{say.meanwhileWhy}</p>}
      </div>
      {changes.length > 0 && (
        <div className="mt-3">
          <Differences changes={changes} />
        </div>
      )}
    </section>
  )
}
