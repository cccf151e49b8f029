import { type JobStatus, jobStatuses, jobTransitions, needsReason, setJobStatuses } from '@latchkey/contract'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useCall } from '../../../lib/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { toast } from '../../../ui/toast-queue.ts'
import { words as jobWords } from '../words.ts'
import type { ListedJob } from './job-row.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { movesRefusal } from './move-refusal.ts'
import { shownBy } from './use-job-moves.ts'
import { words } from './words.ts'

interface MoveChosenProps {
  jobs: ListedJob[]
  onMoved: () => void
}

/** Where anything can be moved to. What nothing leads to is nowhere offered. */
const goals = jobStatuses.filter((status) => Object.values(jobTransitions).some((next) => isIn(next, status)))
/** From there nothing is moved on: asked for once more. */
const asksFirst = (status: JobStatus) => needsReason(status) || jobTransitions[status].length === 0
function isIn(statuses: readonly JobStatus[], status: JobStatus) {
  return statuses.includes(status)
}

/** All that are chosen, or none of them; what the lifecycle does not allow is said before it is tried. */
export function MoveChosen({ jobs, onMoved }: MoveChosenProps) {
  const [goal, setGoal] = useState<JobStatus | null>(null)
  const move = useCall(setJobStatuses, { refresh: shownBy })
  const send = async (status: JobStatus, reason = '') => {
    const job_ids = jobs.map(({ id }) => id)
    await move.mutateAsync({ body: { job_ids, status, ...(reason ? { reason } : {}) } })
    toast(words.move.moved(jobs.length, status))
    setGoal(null)
    onMoved()
  }
  const choose = (status: JobStatus) => {
    const refused = movesRefusal(jobs, status)
    if (refused) toast(refused, { tone: 'error' })
    else if (asksFirst(status)) setGoal(status)
    else send(status).catch(toastProblem)
  }
  return (
    <>
      <Menu
        label={words.move.open}
        side="top"
        trigger={
          <Button icon={<ArrowRight size={16} />} busy={move.isPending}>
            {words.move.open}
          </Button>
        }
      >
        {goals.map((status) => (
          <MenuItem key={status} onSelect={() => choose(status)}>
            {jobWords.statuses[status]}
          </MenuItem>
        ))}
      </Menu>
      {goal && <MoveDialog goal={goal} count={jobs.length} onSend={send} onClose={() => setGoal(null)} />}
    </>
  )
}
