import { wasSignedIn } from '../../lib/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { words } from './words.ts'

/** The shop has none, has closed it, or there is no such shop: a stranger is not told which. */
export const NoPortal = () => (
  <PlainPage title={words.nowhere.title}>
    <EmptyState
      level={1}
      drawing="door"
      headline={words.nowhere.title}
      action={wasSignedIn() && <LinkButton to="/">{words.nowhere.action}</LinkButton>}
    >
      {words.nowhere.why}
    </EmptyState>
  </PlainPage>
)
