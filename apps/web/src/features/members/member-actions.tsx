import { inviteMember, listAudit, listMembers, removeMember, resendInvitation } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Ellipsis, LogOut, MailPlus, UserMinus, X } from 'lucide-react'
import { useState } from 'react'
import { refreshAll, useCall } from '../../lib/use-call.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import { callOf, type Member } from './member.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { words } from './words.ts'

interface MemberActionsProps {
  member: Member
  workspaceName: string
  mayChange: boolean
}

const lists = [listMembers, listAudit]

export function MemberActions({ member, workspaceName, mayChange }: MemberActionsProps) {
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  const name = callOf(member)
  const resend = useCall(resendInvitation, { refresh: lists })
  const cancel = useCall(removeMember, { refresh: lists })
  const invite = useCall(inviteMember, { refresh: lists })

  const sendAgain = async () => {
    await resend.mutateAsync({ params: { id: member.id } })
    toast(words.resent(name))
  }
  const inviteAgain = async () => {
    await invite.mutateAsync({ body: { email: member.email, role: member.role } })
    toast(words.invitedAgain(name))
  }
  const takeBack = async () => {
    await cancel.mutateAsync({ params: { id: member.id }, ifMatch: member.version })
    toast(words.cancelled(name), { undo: () => inviteAgain().catch(toastProblem) })
  }
  // They may have joined meanwhile, and a member is not cancelled in passing.
  const refused = async (error: unknown) => {
    await refreshAll(client, [listMembers])
    toastProblem(error)
  }
  const isPending = member.status === 'pending'
  return (
    <>
      <Menu
        label={words.menuOf(name)}
        trigger={<IconButton label={words.menuOf(name)} icon={<Ellipsis size={16} />} size="small" tooltip={false} />}
      >
        {isPending && mayChange && (
          <>
            <MenuItem icon={<MailPlus size={16} />} onSelect={() => sendAgain().catch(toastProblem)}>
              {words.resend}
            </MenuItem>
            <MenuItem icon={<X size={16} />} danger onSelect={() => takeBack().catch(refused)}>
              {words.cancel}
            </MenuItem>
          </>
        )}
        {!isPending && !member.is_me && mayChange && (
          <MenuItem icon={<UserMinus size={16} />} danger onSelect={() => setAsking(true)}>
            {words.remove}
          </MenuItem>
        )}
        {member.is_me && (
          <MenuItem icon={<LogOut size={16} />} danger onSelect={() => setAsking(true)}>
            {words.leave}
          </MenuItem>
        )}
      </Menu>
      <RemoveDialog member={member} workspaceName={workspaceName} open={asking} onOpenChange={setAsking} />
    </>
  )
}
