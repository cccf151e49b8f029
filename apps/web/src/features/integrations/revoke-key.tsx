import { listApiKeys, listAudit, revokeApiKey } from '@latchkey/contract'
import { useState } from 'react'
import { relativeTime } from '../../lib/relative-time.ts'
import { useCall } from '../../lib/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { SureDialog } from '../../ui/sure-dialog.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { words } from './keys-words.ts'
import type { KnownKey } from './known-key.ts'

export function RevokeKey({ apiKey: { id, name, last_used_at } }: { apiKey: KnownKey }) {
  const [asking, setAsking] = useState(false)
  const revoke = useCall(revokeApiKey, { refresh: [listApiKeys, listAudit] })
  const press = async () => {
    await revoke.mutateAsync({ params: { id } })
    setAsking(false)
    toast(words.revoked(name))
  }
  return (
    <>
      <Button size="small" aria-label={words.revokeOf(name)} onClick={() => setAsking(true)}>
        {words.revoke}
      </Button>
      <SureDialog
        title={words.sure(name)}
        what={words.stops(name, last_used_at && relativeTime(new Date(last_used_at), new Date()))}
        send={words.revoke}
        onSend={press}
        busy={revoke.isPending}
        error={revoke.error}
        open={asking}
        onOpenChange={setAsking}
      />
    </>
  )
}
