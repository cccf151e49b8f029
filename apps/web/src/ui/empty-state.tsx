import type { ReactNode } from 'react'
import { Drawing, type DrawingName } from './drawing.tsx'

interface EmptyStateProps {
  drawing?: DrawingName
  headline: string
  /** One sentence. */
  children?: ReactNode
  /** One action. */
  action?: ReactNode
  /** 1 where it is the whole page. */
  level?: 1 | 2
}

export function EmptyState({ drawing = 'board', headline, children, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="flex flex-col items-start gap-4 py-10 max-sm:py-8">
      <Drawing name={drawing} />
      <div className="max-w-100">
        <Heading className="font-serif text-headline">{headline}</Heading>
        {children && <p className="mt-1.5 text-quiet">{children}</p>}
      </div>
      {action}
    </div>
  )
}
