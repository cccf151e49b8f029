import { deleteJob, getJob, listAudit, listJobs } from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { keyOf } from '../../../lib/use-query-of.ts'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import { type JobPageData, useJobChange } from './use-job-change.ts'
import { words } from './words.ts'

interface RemoveJobProps {
  job: JobPageData
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function RemoveJob({ job: { id, reference, version }, ...state }: RemoveJobProps) {
  const { load } = useJobChange(id)
  const remove = useCall(deleteJob, { refresh: [listJobs, listAudit] })
  const { title, done, ...say } = words.remove
  return (
    <RemoveDialog
      words={{ ...say, title: title(reference), done: done(reference) }}
      onRemove={() => remove.mutateAsync({ params: { id }, ifMatch: version })}
      call={remove}
      load={load}
      kept={keyOf(getJob, { params: { id } })}
      list="/jobs"
      {...state}
    />
  )
}
