import { type CallError, isProblem } from '../../../lib/call-error.ts'
import { waitWords } from '../../../lib/problem-words.ts'
import { Button } from '../../../ui/button.tsx'
import { ConflictProblem } from '../../../ui/conflict-problem.tsx'
import { FootBar } from '../../../ui/foot-bar.tsx'
import { FormProblem } from '../../../ui/form-problem.tsx'
import type { OwnJob } from './use-own-job.ts'
import { words } from './words.ts'

const { details: say } = words
/** From here on it is worth saying. */
const few = 5

interface FormActionsProps {
  job: OwnJob
  busy: boolean
  problem: CallError | null
  onLoad: () => Promise<void>
  /** What came back can be put right in several sittings. */
  onSaveOnly: (() => void) | undefined
  onDiscard: () => void
}

/** In reach of a thumb while the form is: what became of it, and what to do with it. */
export const FormActions = ({ job, busy, problem, onLoad, onSaveOnly, onDiscard }: FormActionsProps) => (
  <FootBar>
    {isProblem(problem, 'rate_limited') ? (
      <FormProblem>{say.tooMany(waitWords(problem.retryAfter ?? 60))}</FormProblem>
    ) : (
      <ConflictProblem problem={problem} onLoad={onLoad} />
    )}
    {job.edits_left !== null && job.edits_left <= few && (
      <p className="text-table text-quiet">{say.left(job.edits_left)}</p>
    )}
    <div className="flex flex-wrap gap-2">
      <Button type="submit" variant="primary" busy={busy}>
        {onSaveOnly ? words.handIn.send : say.save}
      </Button>
      {onSaveOnly && (
        <Button disabled={busy} onClick={onSaveOnly}>
          {say.save}
        </Button>
      )}
      <Button variant="quiet" disabled={busy} onClick={onDiscard}>
        {say.discard}
      </Button>
    </div>
  </FootBar>
)
