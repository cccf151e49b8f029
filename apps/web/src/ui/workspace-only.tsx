import type { ReactNode } from 'react'
import { useMe } from '../lib/use-me.ts'
import { EmptyState } from './empty-state.tsx'
import { LinkButton } from './link.tsx'
import { PageHeader } from './page-header.tsx'

const words = {
  headline: 'You are in no workspace',
  why: 'Open one, or ask to be invited.',
  action: 'Open a workspace',
}

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
        headline={words.headline}
        action={
          <LinkButton to="/" variant="primary">
            {words.action}
          </LinkButton>
        }
      >
        {words.why}
      </EmptyState>
    </>
  )
}
