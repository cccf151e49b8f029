import { Ellipsis, Search } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { NavigationSection } from './navigation.ts'
import { PlaceLink } from './place-link.tsx'

const MoreSheet = lazy(() => import('./more-sheet.tsx'))

const place =
  'flex min-h-14 min-w-14 flex-1 flex-col items-center justify-center gap-0.5 rounded-control text-small text-quiet no-underline -outline-offset-2! aria-[current=page]:font-medium aria-[current=page]:text-accent-text'

/** In reach of a thumb, below 640 px: the places of the bar, search, and More for the rest. */
export function BottomBar({ sections, onSearch }: { sections: NavigationSection[]; onSearch: () => void }) {
  const [more, setMore] = useState<boolean | null>(null)
  const all = sections.flatMap((section) => section.entries)
  const inBar = all.filter((entry) => entry.inBar).slice(0, 4)
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-paper px-2 pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      {inBar.map((entry) => (
        <PlaceLink key={entry.to} entry={entry} className={place}>
          <entry.icon size={20} aria-hidden="true" />
          {entry.short ?? entry.label}
        </PlaceLink>
      ))}
      <BarButton icon={<Search size={20} aria-hidden="true" />} label="Search" onClick={onSearch} />
      {all.length > inBar.length && (
        <BarButton icon={<Ellipsis size={20} aria-hidden="true" />} label="More" onClick={() => setMore(true)} />
      )}
      {more !== null && (
        <Suspense>
          <MoreSheet sections={sections} open={more} onOpenChange={setMore} />
        </Suspense>
      )}
    </nav>
  )
}

const BarButton = ({ icon, label, onClick }: { icon: ReactNode; label: string; onClick: () => void }) => (
  <button type="button" className={place} onClick={onClick}>
    {icon}
    {label}
  </button>
)
