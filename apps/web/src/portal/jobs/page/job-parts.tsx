import type { getCustomerForm, ReplyOf } from '@latchkey/contract'
import { useState } from 'react'
import { hasDraft } from '../../../lib/drafts.ts'
import type { Live } from '../../../lib/live/use-live.ts'
import { useMedia } from '../../../lib/use-media.ts'
import { FootBar } from '../../../ui/foot-bar.tsx'
import { LiveLine } from '../../../ui/live-line.tsx'
import { PageTitle } from '../../frame/page-title.tsx'
import { CustomerFiles } from '../files/customer-files.tsx'
import { jobTitle } from '../job-address.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { DetailsSection } from './details-section.tsx'
import { HistorySection } from './history-section.tsx'
import { mainActionOf } from './main-action.ts'
import { MainButton } from './main-button.tsx'
import { MessagesSection } from './messages-section.tsx'
import { RateDialog } from './rate-dialog.tsx'
import { RatingSection } from './rating-section.tsx'
import { Standing } from './standing.tsx'
import { TasksSection } from './tasks-section.tsx'

import { useJobHistory } from './use-job-history.ts'
import { draftName } from './use-own-details-form.ts'
import { type OwnJob, useOwnJob } from './use-own-job.ts'

interface JobPartsProps {
  job: OwnJob
  form: ReplyOf<typeof getCustomerForm>
  live: Live
}

/** From what matters now, down to what was before. */
export function JobParts({ job, form, live }: JobPartsProps) {
  // Null until the form stood there once: from then on the focus comes back to its button.
  const [editing, setEditing] = useState<boolean | null>(() => (hasDraft(draftName(job.id)) ? true : null))
  const [asking, setAsking] = useState<'cancel' | 'rate' | null>(null)
  const isPhone = useMedia('(width < 640px)')
  const { load } = useOwnJob(job.id)
  const history = useJobHistory(job.id)
  const isEditing = editing === true && job.next_steps.includes('edit')
  const correct = () => setEditing(true)
  // The form has its own.
  const action = isEditing ? null : mainActionOf(job, history.lines)
  const main = action && (
    <MainButton action={action} jobId={job.id} onCorrect={correct} onRate={() => setAsking('rate')} isWide={isPhone} />
  )
  const close = () => setAsking(null)
  const shop = form.shop.name
  return (
    <>
      <PageTitle
        title={jobTitle(job)}
        above={
          <>
            <span className="hidden print:inline">{shop} · </span>
            <span className="font-mono">{job.reference}</span>
          </>
        }
      />
      <div className="flex flex-col gap-8">
        <Standing
          job={job}
          shop={shop}
          lines={history.lines}
          main={isPhone ? null : main}
          handsInBeside={action === 'correct'}
          onCorrect={correct}
          onCancel={() => setAsking('cancel')}
        />
        {job.rating && <RatingSection job={job} rating={job.rating} onChange={() => setAsking('rate')} />}
        <MessagesSection job={job} shop={shop} />
        <DetailsSection job={job} form={form} editing={editing} onEditing={setEditing} />
        <CustomerFiles job={job} look={load} />
        {job.tasks_total > 0 && <TasksSection job={job} />}
        <HistorySection job={job} shop={shop} history={history} />
      </div>
      {isPhone && main && <FootBar>{main}</FootBar>}
      <CancelDialog job={job} shop={shop} open={asking === 'cancel'} onClose={close} />
      <RateDialog job={job} shop={shop} open={asking === 'rate'} onClose={close} />
      <LiveLine isAway={live.isAway} said={live.said} />
    </>
  )
}
