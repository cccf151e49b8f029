import { type ReactNode, useEffect, useRef } from 'react'
import type { ShownRequest } from './asker.ts'
import { PendingRequest } from './pending-request.tsx'
import { words } from './words.ts'

export function WaitingRequests({ requests, children }: { requests: ShownRequest[]; children: ReactNode }) {
  const heading = useHeadingAfterAnswer(requests.length)
  return (
    <section aria-labelledby="waiting">
      <h2 ref={heading} id="waiting" tabIndex={-1} className="mb-3 text-heading font-semibold outline-none">
        {words.waiting}
      </h2>
      {requests.length === 0 && <p className="text-quiet">{words.noneWaiting}</p>}
      <ul className="divide-y divide-line border-line not-empty:border-y">
        {requests.map((request) => (
          <PendingRequest key={request.id} request={request} />
        ))}
      </ul>
      {children}
    </section>
  )
}

/** The answered row is gone, and the button that had the focus with it: the keyboard goes on from the heading. */
function useHeadingAfterAnswer(count: number) {
  const heading = useRef<HTMLHeadingElement>(null)
  const last = useRef(count)
  useEffect(() => {
    if (count < last.current && document.activeElement === document.body) heading.current?.focus()
    last.current = count
  }, [count])
  return heading
}
