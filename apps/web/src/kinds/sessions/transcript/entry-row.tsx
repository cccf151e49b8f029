import { memo, useEffect, useRef } from 'react'
import { useFresh } from '../../../lib/live/fresh.ts'
import { useStays } from '../../../lib/use-stays.ts'
import { Button } from '../../../ui/button.tsx'
import { freshMark } from '../../../ui/fresh-mark.ts'
import { words } from '../words.ts'
import { EntryBody } from './entry-body.tsx'
import { EntryHead } from './entry-head.tsx'
import { useEntry } from './entry-pages.ts'
import { EntrySkeleton } from './entry-skeleton.tsx'

const { transcript: say } = words

interface EntryRowProps {
  sessionId: string
  seq: number
  /** Where the address asks for it: of the way that was taken here. */
  wish: string | null
}

/** The focus goes to what was asked for once, not again whenever it comes back into sight. */
let answered: string | null = null

export const EntryRow = memo(function EntryRow({ sessionId, seq, wish }: EntryRowProps) {
  const { entry, error, retry } = useEntry(sessionId, seq, useStays())
  const isFresh = useFresh(entry?.id ?? '')
  const row = useRef<HTMLDivElement>(null)
  const isThere = entry !== undefined
  useEffect(() => {
    if (!wish || !isThere || wish === answered) return
    answered = wish
    row.current?.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true })
  }, [wish, isThere])
  if (error) return <Failed onRetry={retry} />
  if (!entry) return <EntrySkeleton />
  return (
    <div
      ref={row}
      data-fresh={isFresh}
      className={`group py-4 ${freshMark} data-fresh:shadow-[-6px_0_var(--accent-soft),6px_0_var(--accent-soft)]! ${wish ? '-mx-3 rounded-control bg-accent-soft px-3' : ''}`}
    >
      <EntryHead sessionId={sessionId} entry={entry} />
      <EntryBody body={entry.body} />
    </div>
  )
})

const Failed = ({ onRetry }: { onRetry: () => unknown }) => (
  <p className="flex items-center gap-3 py-4 text-quiet">
    {say.failed}
    <Button size="small" onClick={() => onRetry()}>
      {say.again}
    </Button>
  </p>
)
