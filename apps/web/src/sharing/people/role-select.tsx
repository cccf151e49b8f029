import { type CollaboratorRole, changeCollaboratorRole } from '@latchkey/contract'
import { isProblem } from '../../lib/call-error.ts'
import { useCall } from '../../lib/use-call.ts'
import { Select } from '../../ui/select.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { ShareTarget } from '../share-target.ts'
import { shownBy, useRefreshLinks } from '../use-links.ts'
import { roleOf, roleOptions } from './role-options.ts'
import { callOf, type Person } from './use-people.ts'
import { words } from './words.ts'

/** Holds at once, and can be taken back. */
export function RoleSelect({ person, target }: { person: Person; target: ShareTarget }) {
  const refresh = useRefreshLinks(target)
  const change = useCall(changeCollaboratorRole, { refresh: shownBy(target) })
  const who = callOf(person)

  const set = async (role: CollaboratorRole, version: number, back?: CollaboratorRole): Promise<void> => {
    const params = { id: target.id, collaborator_id: person.id }
    try {
      const changed = await change.mutateAsync({ params, body: { role }, ifMatch: version })
      toast(words.roleChanged(who, role), back ? { undo: () => set(back, changed.version) } : {})
    } catch (error) {
      await refresh()
      if (isProblem(error, 'version_conflict')) toast(words.conflict, { tone: 'error' })
      else toastProblem(error)
    }
  }
  return (
    <div className="w-34">
      <Select
        aria-label={words.roleOf(who)}
        options={roleOptions}
        value={change.isPending ? (change.variables?.body?.role ?? person.role) : person.role}
        onChange={(event) => set(roleOf(event.target.value), person.version, person.role)}
      />
    </div>
  )
}
