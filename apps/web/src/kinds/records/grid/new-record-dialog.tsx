import { createRecord, listAudit } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCall } from '../../../lib/use-call.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import type { ShownPipeline } from '../pipelines/edit-pipeline-dialog.tsx'
import { useRecordForm } from '../values/use-record-form.ts'
import { ValueInput } from '../values/value-input.tsx'
import { words } from '../words.ts'
import { listAgain } from './record-cache.ts'

interface NewRecordDialogProps {
  pipeline: ShownPipeline
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** What was typed stays when the dialog is closed by a slip; it goes when the record is added. */
export function NewRecordDialog({ pipeline: { id, fields }, open, onOpenChange }: NewRecordDialogProps) {
  const client = useQueryClient()
  const create = useCall(createRecord, { refresh: [listAudit] })
  const form = useRecordForm(fields, async (data) => {
    await create.mutateAsync({ params: { id }, body: { data } })
    await listAgain(client, id)
    toast(words.fresh.done)
    onOpenChange(false)
  })
  return (
    <FormDialog title={words.fresh.open} open={open} onOpenChange={onOpenChange} form={form} send={words.fresh.send}>
      {fields.map((field) => (
        <ValueInput
          key={field.key}
          field={field}
          draft={form.draftIn(field)}
          onChange={(draft) => form.change(field, draft)}
          error={form.errorOf(field)}
          labels={{}}
          saysRequired
        />
      ))}
    </FormDialog>
  )
}
