import { revokeSharesInBulk } from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { SureDialog } from '../../../ui/sure-dialog.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { listsOfShares } from '../lists-of-shares.ts'
import { purposeOf, type ShownShare } from '../shown-share.ts'
import { viewsWords } from '../views-words.ts'
import { words } from './words.ts'

interface BulkStopDialogProps {
  shares: ShownShare[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

const named = 8

/** It cannot be undone, so it names what stops working. */
export function BulkStopDialog({ shares, open, onOpenChange }: BulkStopDialogProps) {
  const revoke = useCall(revokeSharesInBulk, { refresh: listsOfShares })
  const stop = async () => {
    const { revoked } = await revoke.mutateAsync({ body: { share_ids: shares.map(({ id }) => id) } })
    onOpenChange(false)
    toast(words.bulkDone(revoked))
  }
  return (
    <SureDialog
      title={words.bulkTitle(shares.length)}
      what={words.bulkWhat}
      send={words.bulkSend(shares.length)}
      onSend={stop}
      busy={revoke.isPending}
      error={revoke.error}
      open={open}
      onOpenChange={onOpenChange}
    >
      <ul aria-label={words.bulkList} className="mb-3 divide-y divide-line border-y border-line text-table">
        {shares.slice(0, named).map((share) => (
          <li key={share.id} className="flex items-baseline justify-between gap-4 py-2">
            <span className="min-w-0">
              <span className="font-medium">{share.resource.title}</span>
              <span className="block text-quiet empty:hidden">{purposeOf(share)}</span>
            </span>
            <span className="whitespace-nowrap text-quiet">{viewsWords(share)}</span>
          </li>
        ))}
        {shares.length > named && <li className="py-2 text-quiet">{words.bulkMore(shares.length - named)}</li>}
      </ul>
    </SureDialog>
  )
}
