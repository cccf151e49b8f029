import { type ReactNode, useRef } from 'react'
import { useFootBar } from '../lib/use-foot-bar.ts'

/** Stays at the foot of the screen, over the bar that a phone has there, as long as its part of the page is in sight. */
export function FootBar({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null)
  useFootBar(bar, true)
  return (
    <div
      ref={bar}
      className="sticky bottom-0 z-20 -mx-2 flex animate-rise flex-col gap-3 border-t border-line bg-paper px-2 py-4 max-sm:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-sm:py-3 print:hidden"
    >
      {children}
    </div>
  )
}
