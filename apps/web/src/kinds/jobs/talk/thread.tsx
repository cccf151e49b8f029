import type { listComments } from '@latchkey/contract'
import { useState } from 'react'
import type { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useToTheEnd } from '../../../lib/use-to-the-end.ts'
import { Said } from '../../../sharing/comments/said.tsx'
import { Button } from '../../../ui/button.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { words } from './words.ts'

interface ThreadProps {
  label: string
  said: ReturnType<typeof usePagesOf<typeof listComments>>
  failed: string
  empty: string
  /** For whom it is shown: what they said themselves goes by “You”. */
  reader?: 'customer'
}

/** So many of the last ones; the rest on demand. */
const shownAtFirst = 20

/** What was said, the last at its end: that is what somebody comes for. */
export function Thread({ label, said, failed, empty, reader }: ThreadProps) {
  const [isWhole, setWhole] = useState(false)
  useToTheEnd(said)
  return (
    <QueryState query={said} failed={failed} skeleton={<SkeletonRows rows={2} />}>
      {({ pages }) => {
        const all = pages.flatMap(({ results }) => results)
        const shown = isWhole ? all : all.slice(-shownAtFirst)
        if (all.length === 0) return <p className="text-quiet">{empty}</p>
        return (
          <>
            {shown.length < all.length && (
              <Button size="small" className="mb-4" onClick={() => setWhole(true)}>
                {words.earlier(all.length - shown.length)}
              </Button>
            )}
            <ol aria-label={label} className="flex flex-col gap-5">
              {shown.map((one) => (
                <Said key={one.id} comment={one} isMine={one.author.side === reader} />
              ))}
            </ol>
          </>
        )
      }}
    </QueryState>
  )
}
