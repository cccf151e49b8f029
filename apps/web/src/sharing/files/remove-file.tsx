import { useState } from 'react'
import { isProblem } from '../../lib/call-error.ts'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { toast } from '../../ui/toast-queue.ts'
import type { ThingFile } from './files-section.tsx'
import type { FileRemoval } from './use-file-removal.ts'
import { words as say } from './words.ts'

interface RemoveFileProps {
  file: ThingFile | null
  what: string
  removal: FileRemoval
  onClose: () => void
  onRemoved: () => Promise<unknown>
}

export function RemoveFile({ file, what, removal, onClose, onRemoved }: RemoveFileProps) {
  // Its name stays in the dialog while that fades.
  const [last, setLast] = useState(file)
  if (file && file !== last) setLast(file)
  const name = last?.name ?? ''
  const press = async () => {
    if (!last) return
    try {
      await removal.remove(last.id)
    } catch (error) {
      // Somebody else was first, and it is gone as it should be.
      if (!isProblem(error, 'not_found')) throw error
    }
    toast(say.removed(name))
    onClose()
    await onRemoved()
  }
  return (
    <SureDialog
      title={say.removeTitle(name)}
      what={what}
      send={say.removeSend}
      onSend={press}
      busy={removal.isPending}
      error={removal.error}
      open={file !== null}
      onOpenChange={onClose}
    />
  )
}
