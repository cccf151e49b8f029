import { type BodyOf, canBecome, type JobStatus, type setJobStatus } from '@latchkey/contract'
import { useState } from 'react'
import { isProblem } from '../../../lib/call-error.ts'
import { fieldOf } from '../../../lib/live/fresh.ts'
import { Button } from '../../../ui/button.tsx'
import { FreshPart } from '../../../ui/fresh-part.tsx'
import { PriorityMark } from '../../../ui/priority-mark.tsx'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { StatusBadge } from '../marks.tsx'
import { words as shared } from '../words.ts'
import { standingWords } from './standing-words.ts'
import { StepDialog } from './step-dialog.tsx'
import { stepTo } from './steps.ts'
import { type JobPageData, useJobChange } from './use-job-change.ts'
import { words } from './words.ts'

/** Where it stands, whose turn it is, and what can be done about it. */
export function Standing({ job, isOurs }: { job: JobPageData; isOurs: boolean }) {
  const { move, load, moving } = useJobChange(job.id)
  const [asking, setAsking] = useState<JobStatus | null>(null)
  const { now, next } = standingWords(job.status, isOurs)

  const go = async (from: JobStatus, status: JobStatus, version: number): Promise<void> => {
    try {
      const moved = await move({ status }, version)
      const mayGoBack = canBecome(status, from) && !stepTo(from, status).ask
      toast(words.now(status), mayGoBack ? { undo: () => void go(status, from, moved.version) } : {})
    } catch (error) {
      if (!isProblem(error, 'version_conflict') && !isProblem(error, 'invalid_transition')) return toastProblem(error)
      await load().catch(toastProblem)
      toast(shared.upToDate, { tone: 'error' })
    }
  }
  const moveAsked = async (body: BodyOf<typeof setJobStatus>) => {
    try {
      await move(body, job.version)
    } catch (error) {
      // The next press knows what somebody else made of it meanwhile.
      if (isProblem(error, 'version_conflict') || isProblem(error, 'invalid_transition')) await load()
      throw error
    }
    toast(words.now(body.status))
  }
  const press = (status: JobStatus) =>
    stepTo(status, job.status).ask ? setAsking(status) : go(job.status, status, job.version)
  const steps = [...job.next_statuses].sort((one, other) => lateness(one) - lateness(other))
  return (
    <section aria-label={words.standing}>
      <FreshPart of={fieldOf(job.id, 'status')}>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <StatusBadge status={job.status} />
          <PriorityMark priority={job.priority} />
        </p>
        <p className="mt-3">
          {now} <span className="text-quiet">{next}</span>
        </p>
      </FreshPart>
      {steps.length > 0 && (
        <div className="mt-4 flex flex-wrap gap-2">
          {steps.map((status, index) => (
            <Button
              key={status}
              variant={index === 0 && !isEnd(status) ? 'primary' : isEnd(status) ? 'quiet' : 'secondary'}
              busy={moving === status && asking === null}
              onClick={() => void press(status)}
            >
              {stepTo(status, job.status).label}
            </Button>
          ))}
        </div>
      )}
      <StepDialog job={job} to={asking} move={moveAsked} onClose={() => setAsking(null)} />
    </section>
  )
}

const isEnd = (status: JobStatus) => status === 'cancelled'
/** What leads on comes first, what ends it last. */
const lateness = (status: JobStatus) => (isEnd(status) ? 2 : status === 'on_hold' ? 1 : 0)
