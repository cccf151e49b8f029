import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { words } from './words.ts'

export function NoWorkspace({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        drawing="door"
        headline={words.workspace.none}
        action={
          <LinkButton to="/" variant="primary">
            {words.workspace.noneAction}
          </LinkButton>
        }
      >
        {words.workspace.noneWhy}
      </EmptyState>
    </>
  )
}
