import { getWebhook, listAudit, renewWebhookSecret } from '@latchkey/contract'
import { useState } from 'react'
import { useCall } from '../../lib/use-call.ts'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { SecretShown } from './secret-shown.tsx'
import { words } from './webhooks-words.ts'

interface RenewSecretProps {
  id: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function RenewSecret({ id, open, onOpenChange }: RenewSecretProps) {
  const [secret, setSecret] = useState<string>()
  const renew = useCall(renewWebhookSecret, { refresh: [getWebhook, listAudit] })
  const change = (next: boolean) => {
    onOpenChange(next)
    if (!next) setSecret(undefined)
  }
  if (secret !== undefined)
    return (
      <SecretShown
        title={words.renewedTitle}
        why={words.renewedWhy}
        secret={secret}
        open={open}
        onOpenChange={change}
      />
    )
  return (
    <SureDialog
      title={words.renewSure}
      what={words.renewWhat}
      send={words.renew}
      onSend={async () => setSecret((await renew.mutateAsync({ params: { id } })).secret)}
      busy={renew.isPending}
      error={renew.error}
      open={open}
      onOpenChange={change}
    />
  )
}
