import { useState } from 'react'
import { type CallError, isProblem } from '../../lib/call-error.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { Button } from '../../ui/button.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { words } from './words.ts'

interface VersionedProblemProps {
  problem: CallError | null
  onLoad: () => Promise<void>
  /** Who was first, where that is known. */
  firstWas?: string | null | undefined
}

/** Why a change was not saved; where somebody else was first, the way on. */
export function VersionedProblem({ problem, onLoad, firstWas }: VersionedProblemProps) {
  const [busy, setBusy] = useState(false)
  if (!isProblem(problem, 'version_conflict')) return <FormProblem>{problem && problemWords(problem)}</FormProblem>
  const load = async () => {
    setBusy(true)
    await onLoad().catch((error) => toast(problemWords(error), { tone: 'error' }))
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
      {words.conflict.sentence(firstWas)}
    </FormProblem>
  )
}
