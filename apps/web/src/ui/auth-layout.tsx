import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useAccent } from '../lib/use-accent.ts'
import { KeyBoard } from './key-board.tsx'
import { ShopPlate } from './shop-plate.tsx'
import { Wordmark } from './wordmark.tsx'

/** The shop whose customers sign in. */
export interface AuthBrand {
  name: string
  logo_url: string | null
  accent: string | null
  /** Where its sign leads. */
  to: string
}

export interface AuthLayoutProps {
  title: string
  /** One sentence under the title. */
  lead?: ReactNode
  children: ReactNode
  /** The way to the neighbouring page: "New here? Open a workspace." */
  foot?: ReactNode
  /** In a shop's name, logo and colour; absent: in Latchkey's. */
  brand?: AuthBrand | undefined
}

let isFirstPage = true

/** The frame of sign in, register, verify, reset: one column, and the board of keys behind the desk. */
export function AuthLayout({ title, lead, children, foot, brand }: AuthLayoutProps) {
  useAccent(brand?.accent)
  const heading = useRef<HTMLHeadingElement>(null)
  // A browser begins a page that it loaded by itself; on one that only took the place of another, the title is read first.
  useEffect(() => {
    if (!isFirstPage && title) heading.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [title])
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,46%)]">
      <title>{`${title} · ${brand?.name ?? 'Latchkey'}`}</title>
      <div className="flex flex-col px-12 py-8 max-sm:px-4 max-sm:py-5">
        <header>
          {brand ? (
            <Link to={brand.to} className="inline-flex max-w-full rounded-control text-ink no-underline">
              <ShopPlate {...brand} />
            </Link>
          ) : (
            <Wordmark />
          )}
        </header>
        <main className="mx-auto flex w-full max-w-100 flex-1 flex-col justify-center py-12 max-sm:justify-start max-sm:py-10">
          <h1
            ref={heading}
            tabIndex={-1}
            className="outline-none font-serif text-display tracking-[-0.015em] wrap-anywhere"
          >
            {title}
          </h1>
          {lead && <p className="mt-2 wrap-anywhere text-quiet">{lead}</p>}
          <div className="mt-8">{children}</div>
          {foot && <p className="mt-8 border-t border-line pt-5 text-quiet">{foot}</p>}
        </main>
      </div>
      <div className="border-l border-line bg-sunk max-lg:hidden">
        <KeyBoard />
      </div>
    </div>
  )
}
