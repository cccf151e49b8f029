import { createSession, getSession, listAudit, listSessions } from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useGoToMade } from '../../lib/use-go-to-made.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { OriginField } from './origin-field.tsx'
import { words } from './words.ts'

interface NewSessionDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** What was typed stays when the dialog is closed by a slip; it goes when the session is begun. */
export function NewSessionDialog({ open, onOpenChange }: NewSessionDialogProps) {
  const goTo = useGoToMade(getSession, '/sessions')
  const create = useCall(createSession, { refresh: [listSessions, listAudit] })
  const form = useContractForm(createSession.body, {
    defaultValues: { title: '', origin: 'local' },
    draft: 'new session',
    send: async (body) => {
      const made = await create.mutateAsync({ body })
      toast(words.fresh.done)
      onOpenChange(false)
      form.reset()
      await goTo(made)
    },
  })
  return (
    <FormDialog
      title={words.fresh.open}
      description={words.fresh.lead}
      form={form}
      send={words.fresh.send}
      open={open}
      onOpenChange={onOpenChange}
    >
      <Field label={words.fresh.title} error={form.errorOf('title')} required>
        <TextInput autoComplete="off" {...form.register('title')} />
      </Field>
      <OriginField error={form.errorOf('origin')} {...form.register('origin')} />
    </FormDialog>
  )
}
