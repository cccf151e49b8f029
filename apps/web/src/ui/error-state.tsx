import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Drawing } from './drawing.tsx'

interface ErrorStateProps {
  /** What did not work: "The members could not be loaded". */
  headline: string
  /** Why, if it is known. */
  children?: ReactNode
  onRetry?: () => void
  retrying?: boolean
  /** Helps whoever looks into the logs. */
  requestId?: string | undefined
  /** 1 where it is the whole page. */
  level?: 1 | 2
}

export function ErrorState({ headline, children, onRetry, retrying = false, requestId, level = 2 }: ErrorStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div role="alert" className="flex flex-col items-start gap-4 py-10 max-sm:py-8">
      <Drawing name="cut" />
      <div className="max-w-100">
        <Heading className="font-serif text-headline">{headline}</Heading>
        {children && <p className="mt-1.5 text-quiet">{children}</p>}
      </div>
      {onRetry && (
        <Button onClick={onRetry} busy={retrying}>
          Try again
        </Button>
      )}
      {requestId && (
        <p className="text-small text-quiet">
          Reference <code className="font-mono">{requestId}</code>
        </p>
      )}
    </div>
  )
}
