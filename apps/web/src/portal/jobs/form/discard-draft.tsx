import { deleteCustomerJob, getCustomerDashboard, getCustomerJob, listCustomerJobs } from '@latchkey/contract'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useCall } from '../../../lib/use-call.ts'
import { useShown } from '../../../lib/use-shown.ts'
import { Button } from '../../../ui/button.tsx'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import { usePortalPath } from '../../use-portal-path.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import type { DraftJob } from './draft-texts.ts'
import { jobKey } from './use-draft.ts'
import { words } from './words.ts'

const { discard: say } = words

/** Throws it away, with its files; and with it the form. */
export function DiscardDraft({ keeper, job: { id } }: { keeper: DraftKeeper; job: DraftJob }) {
  const [open, setOpen] = useState(false)
  const portalPath = usePortalPath()
  const call = useCall(deleteCustomerJob, { refresh: [listCustomerJobs, getCustomerDashboard] })
  const { load } = useShown(getCustomerJob, { params: { id } }, [])
  const discard = async () => {
    // What is under way would make it another version than the one that is discarded.
    await keeper.save()
    await call.mutateAsync({ params: { id }, ifMatch: keeper.get().base.version })
    keeper.close()
  }
  return (
    <div className="mt-8">
      <Button variant="quiet" className="-ml-3.5" icon={<Trash2 size={16} />} onClick={() => setOpen(true)}>
        {say.open}
      </Button>
      <RemoveDialog
        words={say}
        onRemove={discard}
        call={call}
        load={load}
        kept={jobKey(id)}
        list={portalPath('/jobs')}
        open={open}
        onOpenChange={setOpen}
      />
    </div>
  )
}
