import { getCustomerDashboard, listCustomerJobs, submitCustomerJob } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AskedFields } from '../../../kinds/jobs/fields/use-asked-fields.ts'
import { type CallError, isProblem, OfflineError, ProblemError } from '../../../lib/call-error.ts'
import { problemWords, waitWords } from '../../../lib/problem-words.ts'
import { useCall } from '../../../lib/use-call.ts'
import type { DraftJob } from './draft-texts.ts'
import type { OpenDraft } from './form-frame.tsx'
import { lacksOf } from './lacks-of.ts'
import { stepOf } from './steps.ts'
import { jobKey } from './use-draft.ts'
import type { useSteps } from './use-steps.ts'
import { words } from './words.ts'

const { review: say } = words

/** Hands it in, once all of it is saved. What is lacking is gone to; every attempt of one wish is the same to the server. */
export function useSubmit(
  { keeper }: OpenDraft,
  asked: AskedFields,
  { pathTo, push }: ReturnType<typeof useSteps>,
  onSubmitted: (job: DraftJob) => void,
) {
  const client = useQueryClient()
  const call = useCall(submitCustomerJob, { refresh: [listCustomerJobs, getCustomerDashboard] })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  /** True where something is, and is gone to. */
  function goToLack(): boolean {
    const [first] = lacksOf(asked, keeper.get())
    if (first) push(`${pathTo(stepOf(first.field))}#${first.field}`)
    return first !== undefined
  }
  async function attempt(hasFilesOnTheWay: boolean) {
    await keeper.begin()
    if (goToLack()) return
    if (hasFilesOnTheWay) return push(pathTo('files'))
    const { id, away, end } = keeper.get()
    if (end !== null) return
    if (id === null || keeper.isUnsaved()) {
      return setProblem(away instanceof OfflineError ? say.offline : say.unsaved)
    }
    const job = await call.mutateAsync({ body: { job_id: id } })
    client.setQueryData(jobKey(id), job)
    onSubmitted(job)
  }
  async function refused(error: CallError) {
    if (isProblem(error, 'rate_limited')) return setProblem(say.tooMany(waitWords(error.retryAfter ?? 60)))
    if (error instanceof OfflineError) return setProblem(say.offline)
    // Another device was first: what stands now tells.
    if (isProblem(error, 'invalid_transition') || isProblem(error, 'not_found')) await keeper.look()
    if (isProblem(error, 'validation_failed')) {
      keeper.refuse(error)
      if (goToLack()) return
    }
    setProblem(problemWords(error))
  }
  const submit = async (hasFilesOnTheWay: boolean) => {
    setBusy(true)
    setProblem(null)
    try {
      await attempt(hasFilesOnTheWay)
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
      await refused(error)
    } finally {
      setBusy(false)
    }
  }
  return { submit, busy, problem }
}
