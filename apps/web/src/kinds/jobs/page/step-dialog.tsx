import { type JobStatus, setJobStatus } from '@latchkey/contract'
import { useState } from 'react'
import { isProblem } from '../../../lib/call-error.ts'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { type Step, stepTo } from './steps.ts'
import { type JobPageData, useJobChange } from './use-job-change.ts'
import { words } from './words.ts'

const { steps: say } = words

interface StepDialogProps {
  job: JobPageData
  /** null is closed. */
  to: JobStatus | null
  onClose: () => void
}

/** Where a step cannot be taken back, or somebody wants to know why: says what follows before it does. */
export function StepDialog({ job, to, onClose }: StepDialogProps) {
  // Its words stay in the dialog while that fades.
  const [last, setLast] = useState(to)
  if (to && to !== last) setLast(to)
  const ask = last && stepTo(last, job.status).ask
  if (!last || !ask) return null
  return <Asking key={last} job={job} status={last} ask={ask} open={to !== null} onClose={onClose} />
}

interface AskingProps {
  job: JobPageData
  status: JobStatus
  ask: NonNullable<Step['ask']>
  open: boolean
  onClose: () => void
}

function Asking({ job, status, ask, open, onClose }: AskingProps) {
  const { move, load } = useJobChange(job.id)
  const needsReason = ask.reason === 'required'
  const form = useContractForm(setJobStatus.body, {
    defaultValues: { status, reason: '' },
    send: async ({ reason = '' }): Promise<void> => {
      if (needsReason && !reason.trim())
        return form.setError('reason', { message: say.reasonMissing }, { shouldFocus: true })
      try {
        await move(reason.trim() ? { status, reason } : { status }, job.version)
      } catch (error) {
        // The next press knows what somebody else made of it meanwhile.
        if (isProblem(error, 'version_conflict') || isProblem(error, 'invalid_transition')) await load()
        throw error
      }
      form.reset()
      onClose()
      toast(words.now(status))
    },
  })
  const left = job.tasks_total - job.tasks_done
  const tasks = status === 'completed' && left > 0 ? ` ${say.openTasks(left)}` : ''
  return (
    <FormDialog
      title={ask.title(job.reference)}
      description={`${ask.what}${tasks}`}
      open={open}
      onOpenChange={onClose}
      form={form}
      send={ask.send}
    >
      <Field label={say.reason} error={form.errorOf('reason')} required={needsReason} optional={!needsReason}>
        <Textarea rows={3} {...form.register('reason')} />
      </Field>
    </FormDialog>
  )
}
