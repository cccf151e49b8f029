import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { useAccent } from '../../lib/use-accent.ts'
import { useArrival } from '../../lib/use-arrival.ts'
import { SkipLink } from '../../ui/skip-link.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { navigation } from './navigation.ts'
import { Rail } from './rail.tsx'
import type { ShellData } from './shell-data.ts'
import { TopLine } from './top-line.tsx'
import { usePaletteKey } from './use-palette-key.ts'

const loadPalette = () => import('./command-palette.tsx')
const CommandPalette = lazy(loadPalette)

interface ShellProps extends ShellData {
  children: ReactNode
  sections?: typeof navigation
}

/** Rail, top line, content, and on a phone the bar at the foot. It knows nothing but its props. */
export function Shell({ children, sections = navigation, ...data }: ShellProps) {
  const [searching, setSearching] = useState<boolean | null>(null)
  const main = useRef<HTMLElement>(null)
  const search = () => setSearching(true)
  useAccent(data.workspace?.accent)
  usePaletteKey(search, loadPalette)
  useArrival(main)

  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <Rail sections={sections} data={data} />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopLine sections={sections} data={data} onSearch={search} onSearchNear={loadPalette} />
        <main
          ref={main}
          id="content"
          tabIndex={-1}
          className="w-full max-w-300 flex-1 px-8 pt-7 pb-16 outline-none max-lg:px-6 max-sm:px-4 max-sm:pt-5 max-sm:pb-[calc(5.5rem+env(safe-area-inset-bottom))]"
        >
          {children}
        </main>
      </div>
      <BottomBar sections={sections} onSearch={search} />
      {searching !== null && (
        <Suspense>
          <CommandPalette sections={sections} data={data} open={searching} onOpenChange={setSearching} />
        </Suspense>
      )}
    </div>
  )
}
