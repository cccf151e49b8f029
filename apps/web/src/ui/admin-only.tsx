import type { ReactNode } from 'react'
import { isAdmin, useMe } from '../lib/use-me.ts'
import { EmptyState } from './empty-state.tsx'
import { LinkButton } from './link.tsx'
import { PageHeader } from './page-header.tsx'
import { WorkspaceOnly } from './workspace-only.tsx'

const words = {
  headline: 'This is for owners and admins',
  why: 'Ask one of them to make you an admin, or to look for you.',
  action: 'See who they are',
}

/** These pages belong to those who run a shop; everybody else is shown the way to them. */
export function AdminOnly({ title, children }: { title: string; children: ReactNode }) {
  const me = useMe().data
  if (isAdmin(me)) return children
  return (
    <WorkspaceOnly title={title}>
      <PageHeader title={title} />
      <EmptyState
        drawing="door"
        headline={words.headline}
        action={<LinkButton to="/settings/members">{words.action}</LinkButton>}
      >
        {words.why}
      </EmptyState>
    </WorkspaceOnly>
  )
}
