import { revokeShare } from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { listsOfShares } from './lists-of-shares.ts'
import type { ShownShare } from './shown-share.ts'
import { words } from './words.ts'

interface StopDialogProps {
  share: ShownShare
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** It cannot be undone, so it says what stops working. */
export function StopDialog({ share, open, onOpenChange }: StopDialogProps) {
  const revoke = useCall(revokeShare, { refresh: listsOfShares })
  const { title } = share.resource
  const stop = async () => {
    await revoke.mutateAsync({ params: { share: share.id } })
    onOpenChange(false)
    toast(words.stopped(title))
  }
  return (
    <SureDialog
      title={words.stopTitle}
      what={words.stopWhat(title)}
      send={words.stop}
      onSend={stop}
      busy={revoke.isPending}
      error={revoke.error}
      open={open}
      onOpenChange={onOpenChange}
    />
  )
}
