import { useState } from 'react'
import { type CallError, isProblem } from '../../../lib/call-error.ts'
import { problemWords } from '../../../lib/problem-words.ts'
import { Button } from '../../../ui/button.tsx'
import { FormProblem } from '../../../ui/form-problem.tsx'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { words } from '../words.ts'

interface ConflictProblemProps {
  problem: CallError | null
  onLoad: () => Promise<void>
}

/** Why a change was not saved; where somebody else was first, the way on. */
export function ConflictProblem({ problem, onLoad }: ConflictProblemProps) {
  const [busy, setBusy] = useState(false)
  if (!isProblem(problem, 'version_conflict')) return <FormProblem>{problem && problemWords(problem)}</FormProblem>
  const load = async () => {
    setBusy(true)
    await onLoad().catch(toastProblem)
    setBusy(false)
  }
  return (
    <FormProblem
      action={
        <Button size="small" onClick={load} busy={busy}>
          {words.conflict.load}
        </Button>
      }
    >
      {words.conflict.sentence}
    </FormProblem>
  )
}
