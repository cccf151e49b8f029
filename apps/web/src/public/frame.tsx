import type { Brand } from '@latchkey/contract'
import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import { Mark } from '../ui/mark.tsx'
import { useExactTime } from './moments.tsx'
import { words } from './words.ts'

type Props = {
  brand: Brand | null
  expiresAt?: string | null | undefined
  /** Inside another page, which has its own main part. */
  isPart?: boolean
  /** A table takes the width that there is. */
  isWide?: boolean | undefined
  children: ReactNode
}

/** The sheet that every public page is: the shop on top, who shared it at the foot. */
export function Frame({ brand, expiresAt, isPart, isWide, children }: Props) {
  const Body = isPart ? 'div' : 'main'
  return (
    <div
      className={cx(
        'public-page mx-auto flex min-h-dvh flex-col px-6 pt-8 pb-6 max-sm:px-4 max-sm:pt-5',
        isWide ? 'max-w-400' : 'max-w-180',
      )}
    >
      {brand && (
        <header className="flex items-center gap-3 pb-8 max-sm:pb-6">
          {brand.logo_url && <img src={brand.logo_url} alt="" className="h-9 max-w-36 rounded-small object-contain" />}
          <span className="min-w-0 text-heading font-semibold">{brand.name}</span>
        </header>
      )}
      <Body className="flex min-w-0 flex-1 flex-col">{children}</Body>
      <Foot brand={brand} expiresAt={expiresAt} />
    </div>
  )
}

function Foot({ brand, expiresAt }: Pick<Props, 'brand' | 'expiresAt'>) {
  const exactly = useExactTime()
  return (
    <footer className="mt-12 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line pt-4 text-table text-quiet">
      <p>
        {brand && words.page.sharedBy(brand.name)}
        {expiresAt !== undefined && (
          <>
            {' · '}
            {expiresAt ? words.page.until(exactly(expiresAt)) : words.page.noEnd}
          </>
        )}
      </p>
      <p className="flex items-center gap-1.5">
        <Mark size={14} />
        {words.page.madeWith}
      </p>
    </footer>
  )
}
