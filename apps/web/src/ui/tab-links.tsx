import { type ReactNode, useEffect, useRef } from 'react'
import { NavLink, useLocation } from 'react-router'
import { tabRow, tabStyle } from './tab-style.ts'

interface TabLinksProps {
  label: string
  tabs: { to: string; label: ReactNode; end?: boolean }[]
}

/** Tabs that are pages: each has an address, Back works, and one can be sent to a colleague. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  const row = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // On a phone the row may be wider than the screen: the present tab comes into sight.
  useEffect(() => {
    if (pathname) row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pathname])
  return (
    <nav ref={row} aria-label={label} className={tabRow}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? false} className={tabStyle}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  )
}
