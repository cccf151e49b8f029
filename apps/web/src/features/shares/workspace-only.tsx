import type { ReactNode } from 'react'
import { useMe } from '../../lib/use-me.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { words } from './words.ts'

/** These pages belong to a shop; who is in none is shown the way to one. */
export function WorkspaceOnly({ title, children }: { title: string; children: ReactNode }) {
  const me = useMe().data
  if (!me) return null
  if (me.workspace) return children
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        drawing="door"
        headline={words.noWorkspace.headline}
        action={
          <LinkButton to="/" variant="primary">
            {words.noWorkspace.action}
          </LinkButton>
        }
      >
        {words.noWorkspace.why}
      </EmptyState>
    </>
  )
}
