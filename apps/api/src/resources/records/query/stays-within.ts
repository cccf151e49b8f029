import type { ReadFilter, ReadGroup } from '@latchkey/contract'
import { byGroup, explanationOf } from './truths.ts'

/**
 * Whether a change is certain to leave a record in the filter, judged from what its editor may know: that the record was in
 * it, and how the conditions on fields that they see stood before and stand after. A condition on any other field may be
 * true or false, by itself: whichever lets the record in before has to let it in after. To refuse or to allow therefore
 * tells nothing about a hidden field. Where all are seen it is simply whether the record matches after.
 */
export function staysWithin(
  filter: ReadFilter,
  shownKeys: ReadonlySet<string>,
  before: readonly boolean[],
  after: readonly boolean[],
): boolean {
  const isHidden = ({ field }: { field: string }) => !shownKeys.has(field)
  if (!filter.groups.some(({ conditions }) => conditions.some(isHidden))) return explanationOf(filter, after).matches
  const [was, is] = [before, after].map((truths) =>
    byGroup(filter, truths).map((known, g) => knownOf(filter.groups[g], isHidden, known)),
  )
  return follows(filter.logic, was ?? [], is ?? [])
}

type Known = boolean | 'open'

/**
 * Whether `is` holds whenever `was` does, which it did. Every group has hidden conditions of its own, and one that is open is
 * the same function of them before and after.
 */
function follows(logic: 'AND' | 'OR', was: readonly Known[], is: readonly Known[]) {
  const eachFollows = was.every(
    (known, g) => known === false || is[g] === true || (known === 'open' && is[g] === 'open'),
  )
  return eachFollows || (logic === 'OR' && is.includes(true))
}

/** A group as its visible conditions leave it: decided, or open to what is hidden. */
function knownOf(
  group: ReadGroup | undefined,
  isHidden: (condition: { field: string }) => boolean,
  truths: readonly boolean[],
): Known {
  const { logic, conditions } = group ?? { logic: 'OR', conditions: [] }
  const deciding = logic === 'OR'
  if (conditions.some((condition, i) => !isHidden(condition) && truths[i] === deciding)) return deciding
  return conditions.some(isHidden) ? 'open' : !deciding
}
