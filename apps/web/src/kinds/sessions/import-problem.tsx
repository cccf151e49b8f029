import { type CallError, isProblem } from '../../lib/call-error.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { FormProblem } from '../../ui/form-problem.tsx'
import { linesOf } from './lines-of.ts'
import { words } from './words.ts'

const { bring: say } = words

/** What is wrong with the file: line by line where it is known. */
export function ImportProblem({ problem }: { problem: CallError | null }) {
  const lines = isProblem(problem) ? linesOf(problem.errors) : []
  if (lines.length === 0)
    return <FormProblem>{problem && (firstOf(problem) ?? problemWords(problem, { typed: false }))}</FormProblem>
  return (
    <div role="alert" className="rounded-control bg-red-soft px-3 py-2.5 text-red">
      <p>{say.problem(lines.length)}</p>
      <ul className="mt-1.5 flex max-h-44 flex-col gap-1 overflow-y-auto text-table">
        {lines.map(({ line, message }) => (
          <li key={`${line} ${message}`} className="flex gap-3">
            <span className="min-w-16 font-mono text-small">{say.atLine(line)}</span>
            <span className="min-w-0">{message}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What was refused has a message of its own. */
const firstOf = (problem: CallError) => (isProblem(problem) ? problem.errors[0]?.message : undefined)
