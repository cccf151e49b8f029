import { deleteWebhook, getWebhook, listAudit, listWebhooks } from '@latchkey/contract'
import { call } from '../../lib/call.ts'
import { useCall } from '../../lib/use-call.ts'
import { keyOf } from '../../lib/use-query-of.ts'
import { RemoveDialog } from '../../ui/remove-dialog.tsx'
import { words } from './webhooks-words.ts'

interface RemoveWebhookProps {
  id: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function RemoveWebhook({ id, ...state }: RemoveWebhookProps) {
  const params = { id }
  const remove = useCall(deleteWebhook, { refresh: [listWebhooks, listAudit] })
  return (
    <RemoveDialog
      words={{ title: words.removeSure, what: words.removeWhat, send: words.remove, done: words.removed }}
      onRemove={() => remove.mutateAsync({ params })}
      call={remove}
      load={() => call(getWebhook, { params })}
      kept={keyOf(getWebhook, { params })}
      list="/settings/webhooks"
      {...state}
    />
  )
}
