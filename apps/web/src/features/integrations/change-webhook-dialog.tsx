import { createWebhook, getWebhook, listAudit, listWebhooks, updateWebhook } from '@latchkey/contract'
import { call } from '../../lib/call.ts'
import { isProblem } from '../../lib/call-error.ts'
import { useCall } from '../../lib/use-call.ts'
import { useVersionedForm } from '../../lib/use-versioned-form.ts'
import { ConflictProblem } from '../../ui/conflict-problem.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { type KnownWebhook, versioned, type WebhookValues } from './known-webhook.ts'
import { WebhookFields } from './webhook-fields.tsx'
import { words } from './webhooks-words.ts'

interface ChangeWebhookDialogProps {
  webhook: KnownWebhook
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function ChangeWebhookDialog({ webhook, open, onOpenChange }: ChangeWebhookDialogProps) {
  const params = { id: webhook.id }
  const update = useCall(updateWebhook, { refresh: [getWebhook, listWebhooks, listAudit] })
  const form = useVersionedForm<WebhookValues>(createWebhook.body, {
    present: versioned(webhook),
    save: async (body, ifMatch) => {
      const saved = await update.mutateAsync({ params, body, ifMatch })
      toast(words.changed)
      onOpenChange(false)
      return versioned(saved)
    },
    load: async () => versioned(await call(getWebhook, { params })),
  })
  const isConflict = isProblem(form.problem, 'version_conflict')
  return (
    <FormDialog
      title={words.changeTitle}
      form={{ ...form, problem: isConflict ? null : form.problem }}
      send={words.save}
      after={isConflict && <ConflictProblem problem={form.problem} onLoad={form.loadPresent} />}
      open={open}
      onOpenChange={onOpenChange}
    >
      <WebhookFields
        address={form.register('url')}
        events={form.watch('events')}
        onEvents={(events) =>
          form.setValue('events', events, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
        }
        errorOf={form.errorOf}
      />
    </FormDialog>
  )
}
