import { deleteRepairRequest, getRepairRequest, listAudit, listRepairRequests } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { isProblem } from '../../lib/call-error.ts'
import { useCall } from '../../lib/use-call.ts'
import { keyOf } from '../../lib/use-query-of.ts'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { type RequestDetail, useRequestChange } from './use-request-change.ts'
import { words } from './words.ts'

interface RemoveRequestProps {
  request: RequestDetail
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function RemoveRequest({ request, open, onOpenChange }: RemoveRequestProps) {
  const { id, reference, version } = request
  const client = useQueryClient()
  const navigate = useNavigate()
  const { load } = useRequestChange(id)
  const remove = useCall(deleteRepairRequest, { refresh: [listRepairRequests, listAudit] })

  const press = async () => {
    try {
      await remove.mutateAsync({ params: { id }, ifMatch: version })
    } catch (error) {
      // The next press knows what somebody else made of it meanwhile.
      if (isProblem(error, 'version_conflict')) await load()
      throw error
    }
    toast(words.remove.done(reference))
    await navigate('/repair-requests', { replace: true })
    client.removeQueries({ queryKey: keyOf(getRepairRequest, { params: { id } }) })
  }
  return (
    <SureDialog
      title={words.remove.title(reference)}
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
