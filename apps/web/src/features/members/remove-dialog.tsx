import { getMe, listAudit, listMembers, removeMember } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { call } from '../../lib/call.ts'
import { isProblem } from '../../lib/call-error.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { startSession } from '../../lib/session.ts'
import { refreshAll, useCall } from '../../lib/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogClose } from '../../ui/dialog.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { callOf, type Member } from './member.ts'
import { words } from './words.ts'

interface RemoveDialogProps {
  member: Member
  workspaceName: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** It cannot be undone, so it says what stops working. */
export function RemoveDialog({ member, workspaceName, open, onOpenChange }: RemoveDialogProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const remove = useCall(removeMember, { refresh: member.is_me ? [] : [listMembers, listAudit] })
  const name = callOf(member)

  const press = async () => {
    try {
      await remove.mutateAsync({ params: { id: member.id }, ifMatch: member.version })
    } catch (error) {
      // The next press knows what somebody else made of this person meanwhile.
      if (isProblem(error, 'version_conflict')) await refreshAll(client, [listMembers])
      throw error
    }
    onOpenChange(false)
    if (!member.is_me) return void toast(words.removed(name))
    toast(words.left(workspaceName))
    // Nothing that was read here may be shown any more.
    startSession(client, await call(getMe))
    await navigate('/', { replace: true })
  }
  return (
    <Dialog
      title={member.is_me ? words.leaveTitle(workspaceName) : words.removeTitle(name)}
      description={member.is_me ? words.leaveWhat(workspaceName) : words.removeWhat(name, workspaceName)}
      open={open}
      onOpenChange={onOpenChange}
      actions={
        <>
          {/* A refusal stands in the dialog. */}
          <Button variant="danger" onClick={() => press().catch(() => undefined)} busy={remove.isPending}>
            {member.is_me ? words.leaveSend : words.removeSend(name)}
          </Button>
          <DialogClose>
            <Button>{member.is_me ? words.stay : words.keep}</Button>
          </DialogClose>
        </>
      }
    >
      <FormProblem>{remove.error && problemWords(remove.error)}</FormProblem>
    </Dialog>
  )
}
