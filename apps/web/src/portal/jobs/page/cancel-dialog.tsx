import { cancelCustomerJob } from '@latchkey/contract'
import { isProblem } from '../../../lib/call-error.ts'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { type OwnJob, useOwnJob } from './use-own-job.ts'
import { words } from './words.ts'

const { cancel: say } = words

interface CancelDialogProps {
  job: OwnJob
  shop: string
  open: boolean
  onClose: () => void
}

/** Says what follows before it does. */
export function CancelDialog({ job, shop, open, onClose }: CancelDialogProps) {
  const { cancel, load } = useOwnJob(job.id)
  const form = useContractForm(cancelCustomerJob.body, {
    defaultValues: { reason: '' },
    draft: `cancel ${job.id}`,
    send: async (body) => {
      try {
        await cancel(body, job.version)
      } catch (error) {
        // The next press knows what the shop made of it meanwhile.
        if (isProblem(error, 'version_conflict') || isProblem(error, 'invalid_transition')) await load()
        throw error
      }
      form.reset()
      onClose()
      toast(say.done)
    },
  })
  return (
    <FormDialog
      title={say.title(job.reference ?? '')}
      description={say.what(shop)}
      open={open}
      onOpenChange={onClose}
      form={form}
      send={say.send}
      isDangerous
    >
      <Field label={say.reason} hint={say.reasonHint} error={form.errorOf('reason')} required>
        <Textarea rows={3} {...form.register('reason')} />
      </Field>
    </FormDialog>
  )
}
