import { changeMemberRole, getMe, listAudit, listMembers, type WorkspaceRole, workspaceRoles } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { isProblem } from '../../lib/call-error.ts'
import { refreshAll, useCall } from '../../lib/use-call.ts'
import { Select } from '../../ui/select.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import { callOf, type Member } from './member.ts'
import { words } from './words.ts'

/** Holds at once, and can be taken back. */
export function RoleSelect({ member, myRole }: { member: Member; myRole: WorkspaceRole }) {
  const client = useQueryClient()
  const change = useCall(changeMemberRole, { refresh: [listMembers, listAudit, ...(member.is_me ? [getMe] : [])] })
  const offered = workspaceRoles.filter((role) => role !== 'owner' || myRole === 'owner')

  const set = async (role: WorkspaceRole, version: number, back?: WorkspaceRole): Promise<void> => {
    try {
      const changed = await change.mutateAsync({ params: { id: member.id }, body: { role }, ifMatch: version })
      const undo = back && !member.is_me ? { undo: () => set(back, changed.version) } : {}
      toast(words.roleChanged(callOf(member), role), undo)
    } catch (error) {
      await refreshAll(client, [listMembers])
      if (isProblem(error, 'version_conflict')) toast(words.conflict, { tone: 'error' })
      else toastProblem(error)
    }
  }
  return (
    <div className="w-32">
      <Select
        aria-label={words.roleOf(callOf(member))}
        options={offered.map((role) => ({ value: role, label: words.roles[role] }))}
        value={change.isPending ? (change.variables?.body.role ?? member.role) : member.role}
        onChange={(event) => {
          const role = offered.find((one) => one === event.target.value)
          if (role) set(role, member.version, member.role)
        }}
      />
    </div>
  )
}
