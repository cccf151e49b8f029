import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { type CallError, isProblem } from '../lib/call-error.ts'
import { SureDialog } from './sure-dialog.tsx'
import { toast } from './toast-queue.ts'

interface RemoveDialogProps {
  words: { title: string; what: string; send: string; done: string }
  onRemove: () => Promise<unknown>
  /** Of that call. */
  call: { isPending: boolean; error: CallError | null }
  /** Reads the thing as it is now. */
  load: () => Promise<unknown>
  /** Where the thing is kept as long as its page is open. */
  kept: QueryKey
  /** The list it was in, to which this leads. */
  list: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** On the page of a thing: deletes it, and with it the page. */
export function RemoveDialog({ words, onRemove, call, load, kept, list, ...state }: RemoveDialogProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const press = async () => {
    try {
      await onRemove()
    } catch (error) {
      // The next press knows what somebody else made of it meanwhile.
      if (isProblem(error, 'version_conflict')) await load()
      throw error
    }
    toast(words.done)
    await navigate(list, { replace: true })
    client.removeQueries({ queryKey: kept })
  }
  return (
    <SureDialog
      title={words.title}
      what={words.what}
      send={words.send}
      onSend={press}
      busy={call.isPending}
      error={call.error}
      {...state}
    />
  )
}
