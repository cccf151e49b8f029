import { deleteSession, getSession, listAudit, listSessions } from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { keyOf } from '../../lib/use-query-of.ts'
import { RemoveDialog } from '../../ui/remove-dialog.tsx'
import { type SessionDetail, useSessionChange } from './use-session-change.ts'
import { words } from './words.ts'

interface RemoveSessionProps {
  session: SessionDetail
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function RemoveSession({ session: { id, version }, ...state }: RemoveSessionProps) {
  const { load } = useSessionChange(id)
  const remove = useCall(deleteSession, { refresh: [listSessions, listAudit] })
  return (
    <RemoveDialog
      words={words.remove}
      onRemove={() => remove.mutateAsync({ params: { id }, ifMatch: version })}
      call={remove}
      load={load}
      kept={keyOf(getSession, { params: { id } })}
      list="/sessions"
      {...state}
    />
  )
}
