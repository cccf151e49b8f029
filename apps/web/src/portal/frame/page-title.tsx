import type { ReactNode } from 'react'
import { useCustomerForm } from '../use-customer-form.ts'

interface PageTitleProps {
  title: string
  /** A reference or state before the title, a sentence after it. */
  above?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** One line that comes and goes: on a phone it has its row, so that nothing moves under a finger. */
  status?: ReactNode
}

/** The head of every page of a portal: its h1, and with the shop's name the window's title. */
export function PageTitle({ title, above, children, actions, status }: PageTitleProps) {
  const shop = useCustomerForm().data?.shop.name
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <title>{shop ? `${title} · ${shop}` : title}</title>
      <div className="min-w-0">
        {above && <div className="mb-1.5 text-table text-quiet">{above}</div>}
        <h1 className="font-serif text-display tracking-[-0.015em] break-words">{title}</h1>
        {children && <p className="mt-1.5 wrap-anywhere text-quiet">{children}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      {status && <div className="max-sm:-mt-3 max-sm:w-full">{status}</div>}
    </header>
  )
}
