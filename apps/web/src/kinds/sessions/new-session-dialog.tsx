import { createSession, getSession, listAudit, listSessions } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useNavigate } from 'react-router'
import { problemWords } from '../../lib/problem-words.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { keyOf } from '../../lib/use-query-of.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
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
  const formId = useId()
  const client = useQueryClient()
  const navigate = useNavigate()
  const create = useCall(createSession, { refresh: [listSessions, listAudit] })
  const form = useContractForm(createSession.body, {
    defaultValues: { title: '', origin: 'local' },
    draft: 'new session',
    send: async (body) => {
      const made = await create.mutateAsync({ body })
      client.setQueryData(keyOf(getSession, { params: { id: made.id } }), made)
      toast(words.fresh.done)
      onOpenChange(false)
      form.reset()
      await navigate(`/sessions/${made.id}`)
    },
  })
  return (
    <Dialog
      title={words.fresh.open}
      description={words.fresh.lead}
      open={open}
      onOpenChange={onOpenChange}
      actions={
        <Button type="submit" form={formId} variant="primary" busy={form.busy}>
          {words.fresh.send}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
        <Field label={words.fresh.title} error={form.errorOf('title')} required>
          <TextInput autoComplete="off" {...form.register('title')} />
        </Field>
        <OriginField error={form.errorOf('origin')} {...form.register('origin')} />
        <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
      </form>
    </Dialog>
  )
}
