import { regenerateShare } from '@latchkey/contract'
import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useCall } from '../../../lib/use-call.ts'
import { words as sharing } from '../../../sharing/words.ts'
import { Button } from '../../../ui/button.tsx'
import { SureDialog } from '../../../ui/sure-dialog.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { listsOfShares } from '../lists-of-shares.ts'
import { words } from './words.ts'

/** For a link that got into the wrong hands: the settings and the log stay. */
export function RenewButton({ shareId }: { shareId: string }) {
  const [asking, setAsking] = useState(false)
  const renew = useCall(regenerateShare, { refresh: listsOfShares })
  const press = async () => {
    await renew.mutateAsync({ params: { share: shareId } })
    setAsking(false)
    toast(sharing.sure.renewed)
  }
  return (
    <>
      <Button icon={<RefreshCw size={16} />} onClick={() => setAsking(true)}>
        {words.renew}
      </Button>
      <SureDialog
        title={words.renewTitle}
        what={sharing.sure.renew}
        send={sharing.sure.renewSend}
        onSend={press}
        busy={renew.isPending}
        error={renew.error}
        open={asking}
        onOpenChange={setAsking}
      />
    </>
  )
}
