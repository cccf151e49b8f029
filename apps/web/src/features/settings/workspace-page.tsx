import { getWorkspace } from '@latchkey/contract'
import { isAdmin, useMe } from '../../lib/use-me.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { NoWorkspace } from './no-workspace.tsx'
import { words } from './words.ts'
import { WorkspaceForm } from './workspace-form.tsx'
import { WorkspaceSkeleton } from './workspace-skeleton.tsx'

export function Component() {
  const me = useMe().data
  const workspace = useQueryOf(getWorkspace, undefined, { enabled: Boolean(me?.workspace) })
  if (me && !me.workspace) return <NoWorkspace title={words.workspace.title} />
  const readOnly = !isAdmin(me)
  return (
    <>
      <PageHeader title={words.workspace.title}>{readOnly && words.workspace.readOnly}</PageHeader>
      <QueryState query={workspace} failed={words.failed(words.workspace.title)} skeleton={<WorkspaceSkeleton />}>
        {(present) => <WorkspaceForm key={present.id} workspace={present} readOnly={readOnly} />}
      </QueryState>
    </>
  )
}
