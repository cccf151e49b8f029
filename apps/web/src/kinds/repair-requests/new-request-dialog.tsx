import { createRepairRequest, getRepairRequest, listAudit, listRepairRequests, priorities } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { problemWords } from '../../lib/problem-words.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { keyOf } from '../../lib/use-query-of.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { PropertyField } from './property-field.tsx'
import { words } from './words.ts'

interface NewRequestDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** What was typed stays when the dialog is closed by a slip; it goes when the request is taken down. */
export function NewRequestDialog({ open, onOpenChange }: NewRequestDialogProps) {
  const formId = useId()
  const [adding, setAdding] = useState(false)
  const client = useQueryClient()
  const navigate = useNavigate()
  const create = useCall(createRepairRequest, { refresh: [listRepairRequests, listAudit] })
  const form = useContractForm(createRepairRequest.body, {
    defaultValues: { title: '', description: '', priority: 'normal', property_id: null },
    draft: 'new repair request',
    send: async (body) => {
      const made = await create.mutateAsync({ body })
      client.setQueryData(keyOf(getRepairRequest, { params: { id: made.id } }), made)
      toast(words.fresh.done(made.reference))
      onOpenChange(false)
      form.reset()
      await navigate(`/repair-requests/${made.id}`)
    },
  })
  const propertyId = useWatch({ control: form.control, name: 'property_id' })
  return (
    <Dialog
      title={words.fresh.open}
      description={words.fresh.lead}
      open={open}
      onOpenChange={onOpenChange}
      actions={
        !adding && (
          <Button type="submit" form={formId} variant="primary" busy={form.busy}>
            {words.fresh.send}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-5">
        <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
          <Field label={words.fresh.title} error={form.errorOf('title')} required>
            <TextInput autoComplete="off" {...form.register('title')} />
          </Field>
          <Field label={words.fresh.description} error={form.errorOf('description')} optional>
            <Textarea rows={4} {...form.register('description')} />
          </Field>
          <Field label={words.priority} error={form.errorOf('priority')}>
            <Select
              options={priorities.map((value) => ({ value, label: words.priorities[value] }))}
              {...form.register('priority')}
            />
          </Field>
        </form>
        <PropertyField
          value={propertyId ?? null}
          onChange={(id) => form.setValue('property_id', id, { shouldDirty: true })}
          error={form.errorOf('property_id')}
          adding={adding}
          onAdding={setAdding}
        />
        <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
      </div>
    </Dialog>
  )
}
