import { updateJob } from '@latchkey/contract'
import { useEffect, useEffectEvent, useState } from 'react'
import { type CallError, OfflineError, ProblemError } from '../../../lib/call-error.ts'
import { useVersionedForm, type Versioned } from '../../../lib/use-versioned-form.ts'
import { toast } from '../../../ui/toast-queue.ts'
import type { ChosenCustomer } from '../fields/customer-search.tsx'
import { type JobValues, versionedJob } from './job-values.ts'
import { type Clash, saveTogether } from './save-together.ts'
import { type JobPageData, useJobChange } from './use-job-change.ts'
import { words } from './words.ts'

const { details: say } = words

/** The form of a job's details: what others change meanwhile is put together with it, or is to be chosen from. */
export function useDetailsForm(job: JobPageData, onClose: () => void) {
  const { change, load } = useJobChange(job.id)
  const [reason, setReason] = useState('')
  const [clash, setClash] = useState<Clash<JobValues> | null>(null)
  const [mergeProblem, setMergeProblem] = useState<CallError | null>(null)
  const [isMerging, setMerging] = useState(false)
  // By name, for whoever has to choose between two of them.
  const [customers, setCustomers] = useState<readonly ChosenCustomer[]>(job.customer ? [job.customer] : [])
  // What the form is to rest on when it closes: left any sooner, it would keep as a draft what is settled.
  const [settled, setSettled] = useState<JobValues>()
  const [present, setPresent] = useState(() => ({ job, versioned: versionedJob(job) }))
  if (present.job !== job) setPresent({ job, versioned: versionedJob(job) })

  const know = (customer: ChosenCustomer | null) => {
    if (customer) setCustomers((all) => [customer, ...all])
  }
  const calls = {
    save: async (changes: Partial<JobValues>, ifMatch: number) => {
      const why = reason.trim() ? { change_reason: reason.trim() } : {}
      return versionedJob(await change({ ...changes, ...why }, ifMatch))
    },
    load: async () => {
      const now = await load()
      know(now.customer)
      return versionedJob(now)
    },
  }
  const form = useVersionedForm<JobValues>(updateJob.body, {
    present: present.versioned,
    draft: `job ${job.id}`,
    save: async (changes, version): Promise<Versioned<JobValues>> => {
      const base = { version, values: form.base }
      const end = await saveTogether(base, { ...base.values, ...changes }, calls)
      if ('clash' in end) {
        setClash(end.clash)
        throw end.refusal
      }
      toast(end.isTogether ? say.savedTogether : say.saved)
      setSettled(end.saved.values)
      return end.saved
    },
    load: calls.load,
  })
  const isSettled = settled !== undefined && form.base === settled
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (isSettled) close()
  }, [isSettled])

  const discard = () => {
    form.discard()
    setSettled(present.versioned.values)
  }
  const saveMerged = async (theirs: Versioned<JobValues>, values: JobValues) => {
    setMerging(true)
    setMergeProblem(null)
    try {
      const end = await saveTogether(theirs, values, calls)
      if ('clash' in end) return setClash(end.clash)
      toast(say.savedTogether)
      discard()
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
      setMergeProblem(error)
    } finally {
      setMerging(false)
    }
  }
  return {
    form,
    discard,
    reason,
    setReason,
    customers,
    know,
    merge: clash && {
      clash,
      busy: isMerging,
      problem: mergeProblem,
      onSave: (values: JobValues) => void saveMerged(clash.theirs, values),
      onBack: () => {
        setClash(null)
        void form.loadPresent()
      },
    },
  }
}
