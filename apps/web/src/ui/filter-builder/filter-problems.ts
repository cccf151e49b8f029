import { type Field, type FilterConfig, readFilter } from '@latchkey/contract'
import { words } from './words.ts'

export interface ConditionProblem {
  at: 'field' | 'operator' | 'value'
  message: string
  /** Not wrong, but not written yet. */
  isMissing: boolean
}

const PATH = /^groups\.(\d+)\.filters\.(\d+)\.(field|operator|value)$/

/** What each condition lacks, by "group.condition". */
export function problemsOf(fields: readonly Field[], filter: FilterConfig): Map<string, ConditionProblem> {
  const read = readFilter(fields, filter)
  const problems = new Map<string, ConditionProblem>()
  for (const { path } of 'problems' in read ? read.problems : []) {
    const [, group, condition, at] = PATH.exec(path) ?? []
    const { field: key, value } = filter.groups[Number(group)]?.filters[Number(condition)] ?? {}
    const field = fields.find((one) => one.key === key)
    const isMissing = at === 'value' && isUnsaid(value)
    problems.set(`${group}.${condition}`, {
      at: at as ConditionProblem['at'],
      message:
        at === 'value' ? valueWords(field, isMissing) : at === 'field' ? words.problems.field : words.problems.operator,
      isMissing,
    })
  }
  return problems
}

/** Whether it can be asked: every condition is one. */
export const isWhole = (fields: readonly Field[], filter: FilterConfig | null): filter is FilterConfig =>
  filter !== null && 'filter' in readFilter(fields, filter)

function valueWords(field: Field | undefined, isMissing: boolean) {
  if (isMissing) return words.problems.missing
  return field?.type === 'number' || field?.type === 'currency' ? words.problems.number : words.problems.value
}

function isUnsaid(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value !== 'object') return false
  return 'amount' in value ? value.amount === '' : 'user_id' in value ? value.user_id === '' : false
}
