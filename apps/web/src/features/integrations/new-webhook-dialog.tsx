import { createWebhook, listAudit, listWebhooks } from '@latchkey/contract'
import { useState } from 'react'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { emptyWebhook, type WebhookValues } from './known-webhook.ts'
import { SecretShown } from './secret-shown.tsx'
import { WebhookFields } from './webhook-fields.tsx'
import { words } from './webhooks-words.ts'

interface NewWebhookDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function NewWebhookDialog({ open, onOpenChange }: NewWebhookDialogProps) {
  const [secret, setSecret] = useState<string>()
  const change = (next: boolean) => {
    onOpenChange(next)
    if (!next) setSecret(undefined)
  }
  if (secret === undefined) return <NewWebhookForm open={open} onOpenChange={change} onMade={setSecret} />
  return (
    <SecretShown title={words.readyTitle} why={words.secretWhy} secret={secret} open={open} onOpenChange={change} />
  )
}

function NewWebhookForm({ open, onOpenChange, onMade }: NewWebhookDialogProps & { onMade: (secret: string) => void }) {
  const create = useCall(createWebhook, { refresh: [listWebhooks, listAudit] })
  const form = useContractForm<WebhookValues>(createWebhook.body, {
    defaultValues: emptyWebhook.values,
    draft: 'new-webhook',
    send: async (body) => onMade((await create.mutateAsync({ body })).secret),
  })
  return (
    <FormDialog
      title={words.add}
      description={words.lead}
      form={form}
      send={words.send}
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
