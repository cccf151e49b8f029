import type { ReactNode } from 'react'

interface PageHeaderProps {
  title: string
  /** A reference or state before the title, a sentence after it. */
  above?: ReactNode
  children?: ReactNode
  actions?: ReactNode
}

/** The head of every page: its h1, which is also the window's title. */
export function PageHeader({ title, above, children, actions }: PageHeaderProps) {
  return (
    <header
      className={`mb-6 flex flex-wrap justify-between gap-x-6 gap-y-4 ${above || children ? 'items-start' : 'items-center'}`}
    >
      <title>{`${title} · Latchkey`}</title>
      <div className="min-w-0">
        {above && <div className="mb-1.5 text-table text-quiet">{above}</div>}
        <h1 className="text-title font-semibold tracking-[-0.01em]">{title}</h1>
        {children && <p className="mt-1 max-w-160 text-quiet">{children}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  )
}
