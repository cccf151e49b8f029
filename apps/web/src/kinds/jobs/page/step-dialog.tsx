import { type BodyOf, type JobStatus, setJobStatus } from '@latchkey/contract'
import { useState } from 'react'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { useKeepOnLeave } from '../../../lib/use-keep-on-leave.ts'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { type Step, stepTo } from './steps.ts'
import type { JobPageData } from './use-job-change.ts'
import { words } from './words.ts'

const { steps: say } = words

interface StepDialogProps {
  job: JobPageData
  /** null is closed. */
  to: JobStatus | null
  move: (body: BodyOf<typeof setJobStatus>) => Promise<unknown>
  onClose: () => void
}

/** Where a step cannot be taken back, or somebody wants to know why: says what follows before it does. */
export function StepDialog({ job, to, move, onClose }: StepDialogProps) {
  // Its words stay in the dialog while that fades.
  const [last, setLast] = useState(to)
  if (to && to !== last) setLast(to)
  const ask = last && stepTo(last, job.status).ask
  if (!last || !ask) return null
  return <Asking key={last} job={job} status={last} ask={ask} open={to !== null} move={move} onClose={onClose} />
}

interface AskingProps extends Omit<StepDialogProps, 'to'> {
  status: JobStatus
  ask: NonNullable<Step['ask']>
  open: boolean
}

function Asking({ job, status, ask, open, move, onClose }: AskingProps) {
  const needsReason = ask.reason === 'required'
  const draft = `${status} ${job.id}`
  const form = useContractForm(setJobStatus.body, {
    defaultValues: { status, reason: '' },
    draft,
    send: async ({ reason = '' }): Promise<void> => {
      if (needsReason && !reason.trim())
        return form.setError('reason', { message: say.reasonMissing }, { shouldFocus: true })
      await move(reason.trim() ? { status, reason } : { status })
      form.reset()
      onClose()
    },
  })
  useKeepOnLeave(draft, () => {
    const { reason } = form.getValues()
    return reason?.trim() ? { reason } : null
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
