import { useState } from 'react'
import { type CallError, isProblem } from '../lib/call-error.ts'
import { problemWords } from '../lib/problem-words.ts'
import { Button } from './button.tsx'
import { FormProblem } from './form-problem.tsx'
import { toastProblem } from './toast-problem.ts'

const words = {
  sentence: 'Somebody else changed this first. Load what stands now: what you typed stays, and you can save it again.',
  load: 'Load what stands now',
}

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
          {words.load}
        </Button>
      }
    >
      {words.sentence}
    </FormProblem>
  )
}
