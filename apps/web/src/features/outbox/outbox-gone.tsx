import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PlainPage } from '../../ui/plain-page.tsx'
import { words } from './words.ts'

export function OutboxGone({ headline, why }: { headline: string; why: string }) {
  return (
    <PlainPage title={headline}>
      <EmptyState level={1} drawing="door" headline={headline} action={<LinkButton to="/">{words.home}</LinkButton>}>
        {why}
      </EmptyState>
    </PlainPage>
  )
}
