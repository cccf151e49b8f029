import { type ReactNode, useRef } from 'react'
import { Link } from 'react-router'
import { useArrival } from '../../lib/use-arrival.ts'
import { ShopPlate, type ShopPlateProps } from '../../ui/shop-plate.tsx'
import { SkipLink } from '../../ui/skip-link.tsx'
import { usePortalPath } from '../use-portal-path.ts'
import { PlaceLinks } from './place-links.tsx'

const inLine =
  'flex h-9 items-center gap-2 rounded-control px-3 text-quiet no-underline transition-colors hover:bg-sunk aria-[current]:bg-sunk aria-[current]:font-medium aria-[current]:text-ink'
const inBar =
  'flex min-h-14 min-w-14 flex-1 flex-col items-center justify-center gap-0.5 rounded-control text-small text-quiet no-underline -outline-offset-2! aria-[current]:font-medium aria-[current]:text-accent-text'

interface FrameShapeProps {
  shop: ShopPlateProps
  children: ReactNode
}

/** The shop's sign, the four places, and one column; on a phone the places are in reach of a thumb. */
export function FrameShape({ shop, children }: FrameShapeProps) {
  const main = useRef<HTMLElement>(null)
  const portalPath = usePortalPath()
  useArrival(main)
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="sticky top-0 z-30 border-b border-line bg-paper print:hidden">
        <div className="mx-auto flex h-14 max-w-190 items-center justify-between gap-6 px-6 max-sm:px-4">
          <Link to={portalPath()} className="flex min-w-0 items-center rounded-control text-ink no-underline">
            <ShopPlate {...shop} />
          </Link>
          <PlaceLinks row="flex shrink-0 gap-1 max-sm:hidden" place={inLine} iconSize={16} />
        </div>
      </header>
      <main
        ref={main}
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-190 flex-1 px-6 pt-8 pb-16 outline-none max-sm:px-4 max-sm:pt-5 max-sm:pb-[calc(5.5rem+env(safe-area-inset-bottom))]"
      >
        {children}
      </main>
      <PlaceLinks
        row="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-paper px-2 pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
        place={inBar}
        iconSize={20}
      />
    </div>
  )
}
