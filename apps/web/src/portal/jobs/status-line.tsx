import type { JobStatus } from '@latchkey/contract'
import { cx } from '../../lib/cx.ts'
import { jobStatusTones } from '../../public/kinds/job-marks.ts'
import { Badge } from '../../ui/badge.tsx'
import { standingWords, type Turn } from './standing-words.ts'
import { isOnItsWay, type StepState, steps, stepsOf } from './steps-of.ts'
import { words } from './words.ts'

interface StatusLineProps {
  status: JobStatus
  turn: Turn
  /** small: in a list; large: on its page, where it also says what comes next. */
  size?: 'small' | 'large'
}

/** The five steps of a job with the present one in words, and whose turn it is. */
export function StatusLine({ status, turn, size = 'small' }: StatusLineProps) {
  const { at } = stepsOf(status)
  const said = standingWords(status, turn)
  const isLarge = size === 'large'
  return (
    <div className={`flex min-w-0 flex-col ${isLarge ? 'gap-3' : 'gap-2'}`}>
      {isLarge ? <NamedSteps status={status} /> : <Bars status={status} />}
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="flex">
          <Badge tone={jobStatusTones[status]}>{words.statuses[status]}</Badge>
          {!isLarge && at !== null && isOnItsWay(status) && (
            <span className="sr-only">{words.step(at + 1, steps.length)}</span>
          )}
        </span>
        <span className={cx('empty:hidden', turn === 'customer' ? 'font-medium' : 'text-quiet')}>
          {isLarge ? said.next : said.turn}
        </span>
      </p>
    </div>
  )
}

/** For the eye: the words below it say the same. */
const Bars = ({ status }: { status: JobStatus }) => (
  <span aria-hidden="true" className="flex max-w-60 items-center gap-1">
    {stepsOf(status).states.map((state, step) => (
      <Bar key={steps[step]} status={status} state={state} />
    ))}
  </span>
)

/** On a phone there is room for the bars alone. */
function NamedSteps({ status }: { status: JobStatus }) {
  const { states } = stepsOf(status)
  return (
    <ol aria-label={words.way} className="grid grid-cols-5 gap-1.5">
      {steps.map((step, index) => {
        const state = states[index] ?? 'ahead'
        return (
          <li key={step} aria-current={step === status ? 'step' : undefined} className="flex flex-col gap-1.5">
            <span className="flex h-1.5 items-center">
              <Bar status={status} state={state} />
            </span>
            <span
              className={cx('text-small max-sm:sr-only', step === status ? 'font-semibold text-ink' : 'text-quiet')}
            >
              {words.statuses[step]}
              <span className="sr-only">{step !== status && state === 'now' ? '' : words.states[state]}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** The present step wears the hue of its state, and is a little stronger. */
const hues = {
  open: 'bg-blue',
  moving: 'bg-amber',
  done: 'bg-green',
  refused: 'bg-red',
  waiting: 'bg-grey',
} as const

function Bar({ status, state }: { status: JobStatus; state: StepState }) {
  const look = { done: 'h-1 bg-accent-text', now: `h-1.5 ${hues[jobStatusTones[status]]}`, ahead: 'h-1 bg-line' }
  return <span aria-hidden="true" className={`flex-1 rounded-small ${look[state]}`} />
}
