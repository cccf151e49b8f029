import { type JobStatus, needsReason, setJobStatuses } from '@latchkey/contract'
import * as z from 'zod/mini'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { words } from './words.ts'

interface MoveDialogProps {
  goal: JobStatus
  count: number
  onSend: (status: JobStatus, reason: string) => Promise<void>
  onClose: () => void
}

/** Before several jobs come to an end, or go back: why. */
export function MoveDialog({ goal, count, onSend, onClose }: MoveDialogProps) {
  const { move: say } = words
  const required = needsReason(goal)
  const form = useContractForm(z.strictObject({ reason: setJobStatuses.body.shape.reason }), {
    defaultValues: { reason: '' },
    send: async ({ reason = '' }) => {
      if (required && reason.trim() === '')
        form.setError('reason', { message: say.reasonMissing }, { shouldFocus: true })
      else await onSend(goal, reason)
    },
  })
  return (
    <FormDialog
      title={say.title(count, goal)}
      description={say.what(goal)}
      form={form}
      send={say.send(count)}
      open
      onOpenChange={onClose}
    >
      <Field
        label={say.reason}
        hint={say.reasonHint}
        error={form.errorOf('reason')}
        required={required}
        optional={!required}
      >
        <Textarea rows={3} {...form.register('reason')} />
      </Field>
    </FormDialog>
  )
}
