import { leaveResource, listSharedWithMe } from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { toast } from '../../ui/toast-queue.ts'
import type { SharedThing } from './shared-thing.ts'
import { words } from './words.ts'

interface LeaveDialogProps {
  thing: SharedThing
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Nothing takes it back: only somebody there can. */
export function LeaveDialog({ thing: { resource }, open, onOpenChange }: LeaveDialogProps) {
  const leave = useCall(leaveResource, { refresh: [listSharedWithMe] })
  const send = async () => {
    await leave.mutateAsync({ params: { id: resource.id } })
    onOpenChange(false)
    toast(words.left(resource.title))
  }
  return (
    <SureDialog
      title={words.leaveTitle(resource.title)}
      what={words.leaveWhat}
      send={words.leave}
      keep={words.stay}
      onSend={send}
      busy={leave.isPending}
      error={leave.error}
      open={open}
      onOpenChange={onOpenChange}
    />
  )
}
