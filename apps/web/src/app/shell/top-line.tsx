import { Search } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { AccountMenuButton } from './account-menu-button.tsx'
import { findPlace, type NavigationSection } from './navigation.ts'
import type { ShellData } from './shell-data.ts'
import { WorkspaceSwitcher } from './workspace-switcher.tsx'

interface TopLineProps {
  sections: NavigationSection[]
  data: ShellData
  onSearch: () => void
  onSearchNear: () => void
}

export function TopLine({ sections, data, onSearch, onSearchNear }: TopLineProps) {
  return (
    <header className="print:hidden sticky top-0 z-30 flex h-14 items-center gap-3 border-b border-line bg-paper px-8 max-lg:px-6 max-sm:pr-2.5 max-sm:pl-2.5">
      <div className="min-w-0 flex-1 sm:hidden">
        <WorkspaceSwitcher data={data} folded={false} />
      </div>
      <Where sections={sections} />
      <button
        type="button"
        onClick={onSearch}
        onPointerEnter={onSearchNear}
        onFocus={onSearchNear}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-9 w-64 items-center gap-2.5 rounded-control border border-edge/60 bg-surface pr-1.5 pl-3 text-quiet transition-colors hover:border-edge max-md:hidden"
      >
        <Search size={16} aria-hidden="true" />
        <span className="flex-1 text-start">Search</span>
        <Kbd keys={['mod', 'K']} />
      </button>
      <IconButton label="Search" icon={<Search size={20} />} onClick={onSearch} className="max-sm:hidden md:hidden" />
      <AccountMenuButton data={data} />
    </header>
  )
}

function Where({ sections }: { sections: NavigationSection[] }) {
  const place = findPlace(useLocation().pathname, sections)
  if (!place) return <span className="flex-1 max-sm:hidden" />
  return (
    <nav aria-label="Where you are" className="min-w-0 flex-1 max-sm:hidden">
      <ol className="flex gap-2 text-quiet">
        {place.section && (
          <li className="flex gap-2">
            {place.section}
            <span aria-hidden="true" className="text-edge">
              /
            </span>
          </li>
        )}
        <li>
          <Link to={place.destination.to} className="rounded-small text-ink no-underline hover:underline">
            {place.destination.label}
          </Link>
        </li>
      </ol>
    </nav>
  )
}
