import { type ComponentProps, cloneElement, type ReactElement, type ReactNode, Suspense, useState } from 'react'

interface DeferredMenuProps {
  /** A plain button. */
  trigger: ReactElement<ComponentProps<'button'>>
  /** Fetches the menu's chunk: called when a press becomes likely. */
  load: () => Promise<unknown>
  /** The menu, which opens as soon as it stands. */
  children: (trigger: ReactNode) => ReactNode
}

/** Radix's menu weighs as much as the router, so the first screen shows its button and gets the rest on demand. */
export function DeferredMenu({ trigger, load, children }: DeferredMenuProps) {
  const [wanted, setWanted] = useState(false)
  const fetchSoon = () => {
    load().catch(() => undefined)
  }
  const closed = cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: fetchSoon,
    onFocus: fetchSoon,
    onClick: () => setWanted(true),
    onKeyDown: (event) => {
      if (event.key === 'ArrowDown') setWanted(true)
    },
  })
  return wanted ? <Suspense fallback={closed}>{children(trigger)}</Suspense> : closed
}
