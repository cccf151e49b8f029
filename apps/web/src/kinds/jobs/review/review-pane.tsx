import { addJobFile } from '@latchkey/contract'
import { useState } from 'react'
import type { Live } from '../../../lib/live/use-live.ts'
import { useLetters } from '../../../lib/use-letters.ts'
import { FilesSection } from '../../../sharing/files/files-section.tsx'
import { Button } from '../../../ui/button.tsx'
import { Faces } from '../../../ui/faces.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { LiveLine } from '../../../ui/live-line.tsx'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { DetailsSection } from '../page/details-section.tsx'
import { StepDialog } from '../page/step-dialog.tsx'
import { type JobPageData, useJobChange } from '../page/use-job-change.ts'
import { JobTalk } from '../talk/job-talk.tsx'
import { PaneHead } from './pane-head.tsx'
import { Meanwhile, SinceReturned } from './since-parts.tsx'
import type { Queue } from './use-queue.ts'
import { useVerdict } from './use-verdict.ts'
import { type Verdict, VerdictBar, verdictKeys } from './verdict-bar.tsx'
import type { WaitingJob } from './waiting-job.ts'
import { words } from './words.ts'

interface ReviewPaneProps {
  job: JobPageData
  /** As it stands in the queue; undefined where it is no longer in it. */
  waits: WaitingJob | undefined
  live: Live
  queue: Queue
}

/** One job with all that it holds, and the answer to it. */
export function ReviewPane({ job, waits, live, queue }: ReviewPaneProps) {
  const { load } = useJobChange(job.id)
  const verdict = useVerdict(job, queue)
  const [asking, setAsking] = useState<Verdict | null>(null)
  const open = verdictKeys.map(({ status }) => status).filter((status) => job.next_statuses.includes(status))
  const isOpen = job.status === 'submitted' || verdict.deciding !== null
  const answer = (status: Verdict) => {
    if (status !== 'approved') setAsking(status)
    else if (verdict.deciding === null) void verdict.approve()
  }
  useLetters((key) => {
    const wanted = verdictKeys.find(({ letter }) => letter === key)?.status
    if (!wanted || !isOpen || !open.includes(wanted)) return false
    answer(wanted)
    return true
  })
  const bar = isOpen && open.length > 0 && (
    <VerdictBar open={open} onVerdict={answer} deciding={verdict.deciding} atFoot={!queue.hasRoom} />
  )
  return (
    <article aria-label={words.job(job.reference)} className="min-w-0">
      <div className={queue.hasRoom ? 'sticky top-14 z-10 -mx-2 bg-paper px-2 pt-2 pb-4' : 'pb-4'}>
        <PaneHead job={job} waits={waits} queue={queue} />
        {queue.hasRoom && bar && <div className="mt-4">{bar}</div>}
      </div>
      <div className="flex flex-col gap-7">
        {!isOpen && <Left job={job} queue={queue} />}
        <Faces people={live.people} place="above" />
        <Faces people={live.people} place="beside" />
        {verdict.changed && isOpen && <Meanwhile changes={verdict.changed} refusals={verdict.refusals} />}
        {waits && <SinceReturned job={waits} />}
        <DetailsSection job={job} mayEdit={false} isOurs />
        <FilesSection
          id={job.id}
          files={job.files}
          addFile={addJobFile}
          look={() => load().catch(toastProblem)}
          mayEdit={false}
        />
        <JobTalk job={job} mayWrite={job.capabilities.includes('comment')} />
      </div>
      {!queue.hasRoom && bar}
      <StepDialog job={job} to={asking} move={verdict.decide} onClose={() => setAsking(null)} />
      <LiveLine isAway={live.isAway} said={live.said} />
    </article>
  )
}

/** Somebody else was first, or the customer took it back; whoever reads it goes on when they like. */
const Left = ({ job, queue }: Pick<ReviewPaneProps, 'job' | 'queue'>) => (
  <div className="flex flex-wrap items-center justify-between gap-3 rounded-panel border border-line bg-surface p-4">
    <p role="status">{words.left.here(job.status)}</p>
    <span className="flex flex-wrap gap-2">
      <LinkButton to={`/jobs/${job.id}`}>{words.open}</LinkButton>
      <Button variant="primary" onClick={() => queue.go(1)}>
        {words.next}
      </Button>
    </span>
  </div>
)
