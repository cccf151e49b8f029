import { deleteRepairRequest, getRepairRequest, listAudit, listRepairRequests } from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { keyOf } from '../../lib/use-query-of.ts'
import { RemoveDialog } from '../../ui/remove-dialog.tsx'
import { type RequestDetail, useRequestChange } from './use-request-change.ts'
import { words } from './words.ts'

interface RemoveRequestProps {
  request: RequestDetail
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function RemoveRequest({ request: { id, reference, version }, ...state }: RemoveRequestProps) {
  const { load } = useRequestChange(id)
  const remove = useCall(deleteRepairRequest, { refresh: [listRepairRequests, listAudit] })
  const { title, done, ...say } = words.remove
  return (
    <RemoveDialog
      words={{ ...say, title: title(reference), done: done(reference) }}
      onRemove={() => remove.mutateAsync({ params: { id }, ifMatch: version })}
      call={remove}
      load={load}
      kept={keyOf(getRepairRequest, { params: { id } })}
      list="/repair-requests"
      {...state}
    />
  )
}
