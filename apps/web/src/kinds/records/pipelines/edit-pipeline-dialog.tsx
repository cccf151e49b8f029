import { getPipeline, listAudit, listPipelines, type ReplyOf, updatePipeline } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../../../lib/call.ts'
import { useCall } from '../../../lib/use-call.ts'
import { keyOf } from '../../../lib/use-query-of.ts'
import { Button } from '../../../ui/button.tsx'
import { ConflictProblem } from '../../../ui/conflict-problem.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { words } from '../words.ts'
import { draftsOf } from './draft-fields.ts'
import { FieldsEditor } from './fields-editor.tsx'
import { usePipelineForm } from './use-pipeline-form.ts'

const { pipeline: say } = words

export type ShownPipeline = ReplyOf<typeof getPipeline>

interface EditPipelineDialogProps {
  pipeline: ShownPipeline
  onClose: () => void
}

const draftOf = ({ name, fields }: ShownPipeline) => ({ name, fields: draftsOf(fields) })

/** Begins anew each time that it is opened: give it a key. */
export function EditPipelineDialog({ pipeline, onClose }: EditPipelineDialogProps) {
  const formId = useId()
  const client = useQueryClient()
  const update = useCall(updatePipeline, { refresh: [listPipelines, listAudit] })
  const [version, setVersion] = useState(pipeline.version)
  const input = { params: { id: pipeline.id } }
  const form = usePipelineForm({
    begin: draftOf(pipeline),
    send: async (body) => {
      const saved = await update.mutateAsync({ ...input, body, ifMatch: version })
      client.setQueryData(keyOf(getPipeline, input), saved)
      toast(say.saved)
      onClose()
    },
  })
  // What was typed is over what it was typed on: here what stands now takes its place, as fields may have come or gone.
  const load = async () => {
    const now = await call(getPipeline, input)
    client.setQueryData(keyOf(getPipeline, input), now)
    setVersion(now.version)
    form.reset(draftOf(now))
  }
  return (
    <Dialog
      title={say.edit}
      description={say.editLead}
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <Button type="submit" form={formId} variant="primary" busy={form.busy}>
          {words.save}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
        <Field label={say.name} error={form.errorOf('name')} required>
          <TextInput
            autoComplete="off"
            maxLength={120}
            value={form.name}
            onChange={(event) => form.setName(event.target.value)}
          />
        </Field>
        <FieldsEditor key={version} form={form} />
        <ConflictProblem problem={form.problem} onLoad={load} />
      </form>
    </Dialog>
  )
}
