import { createPipeline, getPipeline, listAudit, listPipelines } from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { useGoToMade } from '../../../lib/use-go-to-made.ts'
import { Field } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { words } from '../words.ts'
import { newDraft } from './draft-fields.ts'
import { FieldsEditor } from './fields-editor.tsx'
import { usePipelineForm } from './use-pipeline-form.ts'

const { pipeline: say } = words

interface NewPipelineDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

const blank = () => ({ name: '', fields: [{ ...newDraft(say.name), required: true }] })

/** What was typed stays when the dialog is closed by a slip; it goes when the table is made. */
export function NewPipelineDialog({ open, onOpenChange }: NewPipelineDialogProps) {
  const goToMade = useGoToMade(getPipeline, '/records')
  const create = useCall(createPipeline, { refresh: [listPipelines, listAudit] })
  const form = usePipelineForm({
    begin: blank(),
    send: async (body) => {
      const made = await create.mutateAsync({ body })
      toast(say.made)
      onOpenChange(false)
      form.reset(blank())
      await goToMade(made)
    },
  })
  return (
    <FormDialog
      title={say.fresh}
      description={say.freshLead}
      open={open}
      onOpenChange={onOpenChange}
      form={form}
      send={say.make}
    >
      <Field label={say.name} error={form.errorOf('name')} required>
        <TextInput
          autoComplete="off"
          maxLength={120}
          value={form.name}
          onChange={(event) => form.setName(event.target.value)}
        />
      </Field>
      <FieldsEditor form={form} />
    </FormDialog>
  )
}
