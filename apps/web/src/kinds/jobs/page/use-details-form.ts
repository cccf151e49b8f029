import { updateJob } from '@latchkey/contract'
import { useState } from 'react'
import { toast } from '../../../ui/toast-queue.ts'
import type { ChosenCustomer } from '../fields/customer-search.tsx'
import { useMergedForm } from '../merge/use-merged-form.ts'
import { type JobValues, versionedJob } from './job-values.ts'
import { type JobPageData, useJobChange } from './use-job-change.ts'
import { words } from './words.ts'

const { details: say } = words

/** The form of a job's details, as the shop has it. */
export function useDetailsForm(job: JobPageData, onClose: () => void) {
  const { change, load } = useJobChange(job.id)
  const [reason, setReason] = useState('')
  // By name, for whoever has to choose between two of them.
  const [customers, setCustomers] = useState<readonly ChosenCustomer[]>(job.customer ? [job.customer] : [])
  const [present, setPresent] = useState(() => ({ job, versioned: versionedJob(job) }))
  if (present.job !== job) setPresent({ job, versioned: versionedJob(job) })

  const know = (customer: ChosenCustomer | null) => {
    if (customer) setCustomers((all) => [customer, ...all])
  }
  const merged = useMergedForm<JobValues>(updateJob.body, {
    present: present.versioned,
    draft: `job ${job.id}`,
    save: async (changes, ifMatch) => {
      const why = reason.trim() ? { change_reason: reason.trim() } : {}
      return versionedJob(await change({ ...changes, ...why }, ifMatch))
    },
    load: async () => {
      const now = await load()
      know(now.customer)
      return versionedJob(now)
    },
    onSaved: (saved, isTogether) => {
      toast(isTogether ? say.savedTogether : say.saved)
      return saved
    },
    onClose,
  })
  return { ...merged, reason, setReason, customers, know }
}
