import { getMe, getWorkspace, listAudit, updateWorkspace } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { isProblem } from '../../lib/call-error.ts'
import { useCall } from '../../lib/use-call.ts'
import { useMe } from '../../lib/use-me.ts'
import { keyOf, useQueryOf } from '../../lib/use-query-of.ts'
import { useVersionedForm } from '../../lib/use-versioned-form.ts'
import { toast } from '../../ui/toast-queue.ts'
import { IntakeSection } from './intake-section.tsx'
import { PortalSection } from './portal-section.tsx'
import { SaveBar } from './save-bar.tsx'
import { SharingSection } from './sharing-section.tsx'
import { ShopSection } from './shop-section.tsx'
import { VersionedProblem } from './versioned-problem.tsx'
import { words } from './words.ts'
import { versionedSettings, type Workspace } from './workspace-settings.ts'

/** All settings are one form, because they are one thing with one version: saved together, or not at all. */
export function WorkspaceForm({ workspace, readOnly }: { workspace: Workspace; readOnly: boolean }) {
  const client = useQueryClient()
  const update = useCall(updateWorkspace, { answers: getWorkspace, refresh: [getMe, listAudit] })
  const form = useVersionedForm(updateWorkspace.body, {
    present: versionedSettings(workspace),
    place: { conflict: 'slug' },
    draft: `workspace ${workspace.id}`,
    save: async (changes, ifMatch) => {
      const saved = await update.mutateAsync({ body: changes, ifMatch })
      toast(words.workspace.saved)
      return versionedSettings(saved)
    },
    load: async () => {
      const present = await call(getWorkspace)
      client.setQueryData(keyOf(getWorkspace), present)
      return versionedSettings(present)
    },
  })
  const firstWas = useFirst(form.problem)
  const part = { form, readOnly }
  return (
    <form noValidate onSubmit={form.submit}>
      <ShopSection {...part} workspace={workspace} />
      <SharingSection {...part} />
      <PortalSection {...part} workspace={workspace} />
      <IntakeSection {...part} />
      {!readOnly && (
        <SaveBar form={form}>
          <VersionedProblem problem={form.problem} onLoad={form.loadPresent} firstWas={firstWas} />
        </SaveBar>
      )}
    </form>
  )
}

/** Who changed the settings last, once that is a question. */
function useFirst(problem: unknown): string | null | undefined {
  const me = useMe().data
  const query = { action: 'workspace.changed', page_size: 1 }
  const last = useQueryOf(listAudit, { query }, { enabled: isProblem(problem, 'version_conflict') })
  const actor = last.data?.results[0]?.actor
  return actor && actor.id === me?.account.id ? words.conflict.you : actor?.name
}
