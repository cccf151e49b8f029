import type { ReactNode } from 'react'
import { fieldOf } from '../../../lib/live/fresh.ts'
import { Button } from '../../../ui/button.tsx'
import { FreshPart } from '../../../ui/fresh-part.tsx'
import { StatusLine } from '../status-line.tsx'
import { Answer } from './answer.tsx'
import { HandInButton } from './hand-in-button.tsx'
import type { HistoryLine } from './use-job-history.ts'
import type { OwnJob } from './use-own-job.ts'
import { words } from './words.ts'

interface StandingProps {
  job: OwnJob
  shop: string
  lines: readonly HistoryLine[]
  main: ReactNode
  /** What came back may be right as it is: it can go back without a correction. */
  handsInBeside: boolean
  onCorrect: () => void
  onCancel: () => void
}

/** Where it stands and whose turn it is, why, and what can be done about it. */
export const Standing = ({ job, shop, lines, main, handsInBeside, onCorrect, onCancel }: StandingProps) => (
  <section aria-label={words.standing}>
    <FreshPart of={fieldOf(job.id, 'status')}>
      <StatusLine status={job.status} turn={job.turn} size="large" />
    </FreshPart>
    <Answer job={job} shop={shop} lines={lines} />
    <div className="mt-5 flex flex-wrap gap-2 empty:hidden print:hidden">
      {main}
      {handsInBeside && <HandInButton jobId={job.id} onIncomplete={onCorrect} />}
      {job.next_steps.includes('cancel') && (
        <Button variant="quiet" className="first:-ml-3.5 max-sm:first:-ml-4" onClick={onCancel}>
          {words.cancel.open}
        </Button>
      )}
    </div>
  </section>
)
