import { deleteSession, getSession, listAudit, listSessions } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { isProblem } from '../../lib/call-error.ts'
import { useCall } from '../../lib/use-call.ts'
import { keyOf } from '../../lib/use-query-of.ts'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { type SessionDetail, useSessionChange } from './use-session-change.ts'
import { words } from './words.ts'

interface RemoveSessionProps {
  session: SessionDetail
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function RemoveSession({ session: { id, version }, open, onOpenChange }: RemoveSessionProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { load } = useSessionChange(id)
  const remove = useCall(deleteSession, { refresh: [listSessions, listAudit] })

  const press = async () => {
    try {
      await remove.mutateAsync({ params: { id }, ifMatch: version })
    } catch (error) {
      // The next press knows what somebody else made of it meanwhile.
      if (isProblem(error, 'version_conflict')) await load()
      throw error
    }
    toast(words.remove.done)
    await navigate('/sessions', { replace: true })
    client.removeQueries({ queryKey: keyOf(getSession, { params: { id } }) })
  }
  return (
    <SureDialog
      title={words.remove.title}
      what={words.remove.what}
      send={words.remove.send}
      onSend={press}
      busy={remove.isPending}
      error={remove.error}
      open={open}
      onOpenChange={onOpenChange}
    />
  )
}
