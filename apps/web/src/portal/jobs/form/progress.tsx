import { Link } from 'react-router'
import { cx } from '../../../lib/cx.ts'
import type { Lack } from './lacks-of.ts'
import { stepOf } from './steps.ts'
import type { useSteps } from './use-steps.ts'
import { words } from './words.ts'

const { steps: say } = words

interface ProgressProps {
  steps: ReturnType<typeof useSteps>
  lacks: readonly Lack[]
}

/** How far one is, in words and as a calm line; each part of it leads to its step. */
export const Progress = ({ steps: { all, at, step, pathTo }, lacks }: ProgressProps) => (
  <nav aria-label={say.label} className="mb-7 max-sm:mb-4">
    <p className="mb-2 text-table text-quiet tabular-nums">{say.place(at + 1, all.length)}</p>
    <ol className="flex gap-1.5">
      {all.map((one, index) => {
        const isLacking = lacks.some(({ field }) => stepOf(field) === one)
        return (
          <li key={one} className="min-w-0 flex-1">
            <Link
              to={pathTo(one)}
              aria-current={one === step ? 'step' : undefined}
              className="group flex min-h-6 flex-col gap-1.5 rounded-small text-table text-quiet no-underline aria-[current]:font-medium aria-[current]:text-ink"
            >
              <span
                aria-hidden="true"
                className={cx(
                  'h-1 rounded-full transition-colors',
                  isLacking ? 'bg-red' : index <= at ? 'bg-accent' : 'bg-line group-hover:bg-edge',
                )}
              />
              <span className="truncate max-sm:sr-only">{say.titles[one]}</span>
              {isLacking && <span className="sr-only">{say.lacks}</span>}
            </Link>
          </li>
        )
      })}
    </ol>
  </nav>
)
