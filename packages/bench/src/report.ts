import { quantile } from './latencies.ts'

type Goal = { atMost: number } | { atLeast: number }

export type Figure = {
  work: string
  /** One of each round: the median is what counts, and is told with the least and the most. */
  values: number[]
  /** What a value counts; without one it is how many times as much as the bare limit's. */
  unit?: string
  ours?: string
  bare?: string
  goal?: Goal
}

export type Report = (figure: Figure) => void

const inOrder = (values: number[]) => values.toSorted((a, b) => a - b)
export const medianOf = (values: number[]) => quantile(inOrder(values), 0.5)

const digits = (value: number) =>
  Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2)

function inWords({ values, unit }: Figure) {
  const sorted = inOrder(values)
  const after = unit ? ` ${unit}` : ''
  const spread = values.length > 1 ? ` (${digits(sorted[0] ?? 0)} to ${digits(sorted.at(-1) ?? 0)})` : ''
  return `${digits(medianOf(values))}${after}${spread}`
}

function isMet({ values, goal }: Figure) {
  if (!goal) return null
  const value = medianOf(values)
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast
}

function goalInWords({ goal, unit }: Figure) {
  if (!goal) return ''
  const [word, value] = 'atMost' in goal ? ['at most', goal.atMost] : ['at least', goal.atLeast]
  return `${word} ${value.toLocaleString('en')}${unit ? ` ${unit}` : ''}`
}

const verdict = (figure: Figure) => ({ true: 'met', false: '**missed**', null: '' })[`${isMet(figure)}`]

export function lineOf(figure: Figure) {
  const { work, ours, bare, goal } = figure
  const sides = [ours, bare && `by hand ${bare}`].filter(Boolean).join(', ')
  const aim = goal ? `; goal ${goalInWords(figure)}: ${verdict(figure)}` : ''
  return `${work}: ${inWords(figure)}${sides && `; ${sides}`}${aim}`
}

/** What `docs/benchmarks.md` says of one comparison. */
export function tableOf(figures: readonly Figure[]) {
  const rows = figures.map((figure) => [
    figure.work,
    figure.ours ?? '',
    figure.bare ?? '',
    inWords(figure),
    goalInWords(figure),
    verdict(figure),
  ])
  const lines = [['work', 'ours', 'by hand', 'figure', 'goal', ''], Array(6).fill('---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
