import { ErrorState } from '../ui/error-state.tsx'
import { PlainPage } from '../ui/plain-page.tsx'

/** What stands where a screen broke. A chunk that is gone means a newer version is out: loading again brings it. */
export function Crash({ error }: { error: unknown }) {
  const words = explain(error)
  return (
    <PlainPage title={words.headline}>
      <ErrorState level={1} headline={words.headline} onRetry={() => window.location.reload()}>
        {words.why}
      </ErrorState>
    </PlainPage>
  )
}

function explain(error: unknown): { headline: string; why: string } {
  const text = error instanceof Error ? error.message : ''
  if (!navigator.onLine)
    return { headline: 'You are offline', why: 'Try again once the connection is back. What you saved is safe.' }
  if (/dynamically imported module|module script|preload/i.test(text))
    return { headline: 'Latchkey has been updated', why: 'Load the page again to go on. What you saved is safe.' }
  if (statusOf(error) >= 500)
    return { headline: 'Latchkey does not answer', why: 'It should be back in a moment. What you saved is safe.' }
  return { headline: 'This page broke', why: 'The fault is ours. What you saved is safe; try again, or go back.' }
}

const statusOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0
