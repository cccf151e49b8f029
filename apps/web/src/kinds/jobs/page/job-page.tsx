import { addJobFile } from '@latchkey/contract'
import { useState } from 'react'
import { WithHistory } from '../../../audit/with-history.tsx'
import type { Live } from '../../../lib/live/use-live.ts'
import { ResourceComments } from '../../../sharing/comments/resource-comments.tsx'
import { FilesSection } from '../../../sharing/files/files-section.tsx'
import { useShareDialog } from '../../../sharing/use-share-dialog.tsx'
import { WhoLine, WhoPanel } from '../../../sharing/who-panel.tsx'
import { Faces } from '../../../ui/faces.tsx'
import { LiveLine } from '../../../ui/live-line.tsx'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { twoColumns } from '../../../ui/two-columns.ts'
import { JobHistory } from '../history/job-history.tsx'
import { shareTargetOf } from '../share-target-of.ts'
import { JobTalk } from '../talk/job-talk.tsx'
import { TasksSection } from '../tasks/tasks-section.tsx'
import { DetailsSection } from './details-section.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { JobHeader } from './job-header.tsx'
import { RemoveJob } from './remove-job.tsx'
import { Standing } from './standing.tsx'
import { type JobPageData, useJobChange } from './use-job-change.ts'
import { words } from './words.ts'

export function JobPage({ job, live }: { job: JobPageData; live: Live }) {
  const [removing, setRemoving] = useState(false)
  const { load } = useJobChange(job.id)
  const may = (capability: JobPageData['capabilities'][number]) => job.capabilities.includes(capability)
  // Who was only invited hears nothing of the customer, of what is said with them, or of what was there before.
  const isOurs = may('export')
  const mayEdit = may('edit')
  const target = shareTargetOf(job)
  const { share, dialog } = useShareDialog(() => target)
  const who = { target, onShare: () => share(target) }
  return (
    <>
      <JobHeader job={job} isOurs={isOurs} onRemove={may('manage') ? () => setRemoving(true) : undefined} />
      {may('share') && <WhoLine {...who} />}
      <Faces people={live.people} place="above" />
      <div className={twoColumns}>
        <div className="min-w-0">
          <WithHistory id={job.id} kind="job" label={words.job} mayRead={isOurs} edits={<JobHistory job={job} />} keeps>
            <div className="flex flex-col gap-8">
              <Standing job={job} isOurs={isOurs} />
              <DetailsSection job={job} mayEdit={mayEdit} isOurs={isOurs} />
              <TasksSection job={job} mayEdit={mayEdit} />
              <FilesSection
                id={job.id}
                files={job.files}
                addFile={addJobFile}
                look={() => load().catch(toastProblem)}
                mayEdit={mayEdit}
              />
              {isOurs && <JobTalk job={job} mayWrite={may('comment')} />}
              <ResourceComments id={job.id} mayComment={may('comment')} />
            </div>
          </WithHistory>
        </div>
        <div className="flex flex-col gap-5">
          {may('share') && <WhoPanel {...who} />}
          <FactsPanel job={job} isOurs={isOurs} />
          <Faces people={live.people} place="beside" />
        </div>
      </div>
      <RemoveJob job={job} open={removing} onOpenChange={setRemoving} />
      {dialog}
      <LiveLine isAway={live.isAway} said={live.said} />
    </>
  )
}
