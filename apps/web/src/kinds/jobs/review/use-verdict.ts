import type { BodyOf, JobStatus, setJobStatus } from '@latchkey/contract'
import { useState } from 'react'
import { isProblem } from '../../../lib/call-error.ts'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { type JobPageData, useJobChange } from '../page/use-job-change.ts'
import { changesBetween } from './changes-between.ts'
import type { Queue } from './use-queue.ts'
import { words } from './words.ts'

type Answer = BodyOf<typeof setJobStatus>

/** An answer rests on what stood there when somebody came to the job, and on no change that slipped in since. */
export function useVerdict(job: JobPageData, queue: Queue) {
  const { move, load } = useJobChange(job.id)
  const [looked, setLooked] = useState(job)
  const [version, setVersion] = useState(job.version)
  const [refusals, setRefusals] = useState(0)
  // It comes back corrected: what it was before it waited is told by what changed since it was returned.
  if (looked.status !== 'submitted' && job.status === 'submitted') {
    setLooked(job)
    setVersion(job.version)
  }
  // Until the next one stands here.
  const [deciding, setDeciding] = useState<JobStatus | null>(null)

  const decide = async (body: Answer) => {
    const { goOn, stay } = queue.answer(job.id)
    setDeciding(body.status)
    try {
      await move(body, version)
    } catch (error) {
      stay()
      setDeciding(null)
      if (isProblem(error, 'version_conflict') || isProblem(error, 'invalid_transition')) {
        // From now on it is in sight: the next answer rests on it.
        setVersion((await load()).version)
        setRefusals((count) => count + 1)
      }
      throw error
    }
    toast(said(body.status, job))
    goOn()
  }
  return {
    decide,
    approve: () =>
      decide({ status: 'approved' }).catch((error) => {
        if (!isProblem(error, 'version_conflict') && !isProblem(error, 'invalid_transition')) toastProblem(error)
      }),
    deciding,
    /** Another answer than the one that was looked at. */
    changed: job.version === looked.version ? null : changesBetween(looked, job),
    refusals,
  }
}

function said(status: JobStatus, { reference, customer }: JobPageData): string {
  const name = customer?.name ?? words.customer
  if (status === 'returned') return words.returned(reference, name)
  return status === 'rejected' ? words.rejected(reference, name) : words.approved(reference, name)
}
