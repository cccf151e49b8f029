import { createRepairRequest, getRepairRequest, listAudit, listRepairRequests, priorities } from '@latchkey/contract'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useGoToMade } from '../../lib/use-go-to-made.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { optionsOf } from '../../ui/options-of.ts'
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
  const [adding, setAdding] = useState(false)
  const goTo = useGoToMade(getRepairRequest, '/repair-requests')
  const create = useCall(createRepairRequest, { refresh: [listRepairRequests, listAudit] })
  const form = useContractForm(createRepairRequest.body, {
    defaultValues: { title: '', description: '', priority: 'normal', property_id: null },
    draft: 'new repair request',
    send: async (body) => {
      const made = await create.mutateAsync({ body })
      toast(words.fresh.done(made.reference))
      onOpenChange(false)
      form.reset()
      await goTo(made)
    },
  })
  const propertyId = useWatch({ control: form.control, name: 'property_id' })
  return (
    <FormDialog
      title={words.fresh.open}
      description={words.fresh.lead}
      form={form}
      send={adding ? undefined : words.fresh.send}
      open={open}
      onOpenChange={onOpenChange}
      after={
        <PropertyField
          value={propertyId ?? null}
          onChange={(id) => form.setValue('property_id', id, { shouldDirty: true })}
          error={form.errorOf('property_id')}
          adding={adding}
          onAdding={setAdding}
        />
      }
    >
      <Field label={words.fresh.title} error={form.errorOf('title')} required>
        <TextInput autoComplete="off" {...form.register('title')} />
      </Field>
      <Field label={words.fresh.description} error={form.errorOf('description')} optional>
        <Textarea rows={4} {...form.register('description')} />
      </Field>
      <Field label={words.priority} error={form.errorOf('priority')}>
        <Select options={optionsOf(priorities, words.priorities)} {...form.register('priority')} />
      </Field>
    </FormDialog>
  )
}
