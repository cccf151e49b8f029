import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'
import { PageHeader } from '../ui/page-header.tsx'

export function Component() {
  return (
    <>
      <PageHeader title="Home" />
      <EmptyState
        headline="The front desk is open"
        action={
          <LinkButton to="/settings" variant="primary">
            Set up the workspace
          </LinkButton>
        }
      >
        Give the shop its name, its colour and its people. What you share will show up here.
      </EmptyState>
    </>
  )
}
