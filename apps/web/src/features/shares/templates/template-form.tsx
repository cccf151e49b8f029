import {
  createShareTemplate,
  listAudit,
  listShareTemplates,
  type TemplateShare,
  updateShareTemplate,
} from '@latchkey/contract'
import { useEffect } from 'react'
import { call } from '../../../lib/call.ts'
import { useCall } from '../../../lib/use-call.ts'
import { useVersionedForm } from '../../../lib/use-versioned-form.ts'
import { ConflictProblem } from '../../../ui/conflict-problem.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { SettingsFields } from './settings-fields.tsx'
import { emptyTemplate, type KnownTemplate, type TemplateValues, versioned } from './versioned-template.ts'
import { words } from './words.ts'

interface TemplateFormProps {
  id: string
  template: KnownTemplate | undefined
  /** The button that sends it is at the foot of the dialog. */
  onBusy: (busy: boolean) => void
  onClose: () => void
}

const refresh = [listShareTemplates, listAudit]

export function TemplateForm({ id, template, onBusy, onClose }: TemplateFormProps) {
  const create = useCall(createShareTemplate, { refresh })
  const update = useCall(updateShareTemplate, { refresh })
  const params = { id: template?.id ?? '' }
  const form = useVersionedForm<TemplateValues>(createShareTemplate.body, {
    present: template ? versioned(template) : emptyTemplate,
    save: async (changes, ifMatch) => {
      const saved = template
        ? await update.mutateAsync({ params, body: changes, ifMatch })
        : await create.mutateAsync({ body: { ...emptyTemplate.values, ...changes } })
      toast(template ? words.saved(saved.name) : words.added(saved.name))
      onClose()
      return versioned(saved)
    },
    // A change that names nothing answers with what stands now.
    load: async () => versioned(await call(updateShareTemplate, { params, body: {} })),
    place: { conflict: 'name' },
  })
  useEffect(() => onBusy(form.busy), [onBusy, form.busy])
  const set = (share: TemplateShare) =>
    form.setValue('share', share, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
  return (
    <form id={id} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <Field label={words.name} hint={words.nameHint} error={form.errorOf('name')} required>
        <TextInput autoComplete="off" {...form.register('name')} />
      </Field>
      <SettingsFields
        share={form.watch('share')}
        onChange={set}
        errorOf={(setting) => form.errorOf(`share.${setting}`)}
      />
      <ConflictProblem problem={form.problem} onLoad={form.loadPresent} />
    </form>
  )
}
