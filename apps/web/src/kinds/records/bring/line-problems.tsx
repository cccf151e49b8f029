import type { ImportProblem } from '@latchkey/contract'
import { ScrollArea } from '../../../ui/scroll-area.tsx'
import { words } from '../words.ts'

const { bring: say } = words

/** What is wrong in the file, line by line. The region stands before its words, so that they are read out when they come. */
export const LineProblems = ({ problems, total }: { problems: readonly ImportProblem[]; total: number }) => (
  <div role="alert" className="empty:hidden">
    {total > 0 && (
      <div className="rounded-control bg-red-soft px-3 py-2.5 text-red">
        <p className="font-medium">{say.problems(total)}</p>
        <ScrollArea className="mt-1.5 max-h-44">
          <ul className="flex flex-col gap-1 text-table">
            {problems.map(({ line, column, message }) => (
              <li key={`${line} ${column} ${message}`} className="flex gap-3">
                <span className="min-w-16 font-mono text-small">{say.line(line)}</span>
                <span className="min-w-0">
                  {column && <span className="font-medium">{column}: </span>}
                  {message}
                </span>
              </li>
            ))}
          </ul>
        </ScrollArea>
        {total > problems.length && <p className="mt-1.5 text-table">{say.more(total - problems.length)}</p>}
        <p className="mt-1.5 text-table">{say.again}</p>
      </div>
    )}
  </div>
)
