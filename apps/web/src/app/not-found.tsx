import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'
import { PlainPage } from '../ui/plain-page.tsx'

export function Component() {
  return (
    <PlainPage title="Nothing behind this door">
      <EmptyState
        level={1}
        drawing="door"
        headline="Nothing behind this door"
        action={<LinkButton to="/">Go to the start</LinkButton>}
      >
        The address may be mistyped, or what was here has gone.
      </EmptyState>
    </PlainPage>
  )
}
