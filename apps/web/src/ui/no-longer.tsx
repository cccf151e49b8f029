import { type ReactNode, useEffect, useRef } from 'react'
import { words } from '../lib/live/words.ts'
import { EmptyState } from './empty-state.tsx'

interface NoLongerProps {
  /** A way on. */
  action: ReactNode
}

/** In the place of a page that went while it was read. The focus was on it, and goes on from here. */
export function NoLonger({ action }: NoLongerProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} role="status" tabIndex={-1} className="animate-fade outline-none">
      <title>{`${words.ended} · Latchkey`}</title>
      <EmptyState level={1} drawing="door" headline={words.ended} action={action}>
        {words.endedWhy}
      </EmptyState>
    </div>
  )
}
