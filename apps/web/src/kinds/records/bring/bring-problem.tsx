import { type CallError, isProblem } from '../../../lib/call-error.ts'
import { problemWords } from '../../../lib/problem-words.ts'
import { FormProblem } from '../../../ui/form-problem.tsx'

/** Why the file could not be looked into at all. */
export const BringProblem = ({ problem }: { problem: CallError | null }) => (
  <FormProblem>
    {problem &&
      ((isProblem(problem) ? problem.errors[0]?.message : undefined) ?? problemWords(problem, { typed: false }))}
  </FormProblem>
)
