import { updateCustomerJob } from '@latchkey/contract'
import { useRef, useState } from 'react'
import { useMergedForm } from '../../../kinds/jobs/merge/use-merged-form.ts'
import { isProblem } from '../../../lib/call-error.ts'
import { useKeptText } from '../../../lib/use-kept-text.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { type OwnValues, versionedOwn } from './own-values.ts'
import { type OwnJob, useOwnJob } from './use-own-job.ts'
import { words } from './words.ts'

const { details: say } = words

/** Under it waits what was typed and not saved. */
export const draftName = (id: string) => `own job ${id}`

/** The form of a job's details, as its customer has it. What came back can be handed in with the same press. */
export function useOwnDetailsForm(job: OwnJob, onClose: () => void) {
  const { change, load, handIn } = useOwnJob(job.id)
  const [reason, setReason] = useKeptText(`reason ${job.id}`)
  const handsIn = useRef(false)
  const [present, setPresent] = useState(() => ({ job, versioned: versionedOwn(job) }))
  if (present.job !== job) setPresent({ job, versioned: versionedOwn(job) })

  const merged = useMergedForm<OwnValues>(updateCustomerJob.body, {
    present: present.versioned,
    draft: draftName(job.id),
    save: async (changes, ifMatch) => {
      const why = reason.trim() ? { change_reason: reason.trim() } : {}
      try {
        return versionedOwn(await change({ ...changes, ...why }, ifMatch))
      } catch (error) {
        // What the shop locked meanwhile is shown as locked.
        if (isProblem(error, 'field_locked')) await load()
        throw error
      }
    },
    load: async () => versionedOwn(await load()),
    onSaved: async (saved, isTogether) => {
      const last = handsIn.current ? versionedOwn(await handIn()) : saved
      toast(handsIn.current ? words.handIn.done : isTogether ? say.savedTogether : say.saved)
      setReason('')
      return last
    },
    onClose,
  })
  return {
    ...merged,
    submit: (andHandIn: boolean) => {
      handsIn.current = andHandIn
      return merged.form.submit()
    },
    discard: () => {
      setReason('')
      merged.discard()
    },
    reason,
    setReason,
  }
}
