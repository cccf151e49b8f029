import { useClock } from '../clock.tsx'
import { jobWords as words } from '../kinds/job-words.ts'

type Props = { done: number; total: number }

/** In words, which are told again when they change, and as a thin bar. */
export function Progress({ done, total }: Props) {
  const numbers = new Intl.NumberFormat(useClock().locale)
  return (
    <div className="mt-1">
      <p role="status" className="text-quiet tabular-nums">
        {sentence(done, total, numbers.format)}
      </p>
      {total > 0 && (
        <div aria-hidden="true" className="mt-2.5 h-0.75 overflow-hidden rounded-small bg-line print:hidden">
          <div
            className="h-full bg-accent transition-[width] duration-160 ease-out"
            style={{ width: `${(100 * done) / total}%` }}
          />
        </div>
      )}
    </div>
  )
}

function sentence(done: number, total: number, format: (count: number) => string) {
  if (total === 0) return words.none
  if (total === 1) return done === 1 ? words.oneDone : words.oneToDo
  return done === total ? words.allDone(format(total)) : words.done(format(done), format(total))
}
