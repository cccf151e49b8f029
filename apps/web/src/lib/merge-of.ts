import { changesOf } from './changes-of.ts'

interface Merge<Values> {
  /** What only one of the two changed; where both did, what is mine. */
  merged: Values
  /** Changed by both, to different values. */
  both: (keyof Values)[]
}

/** Two people changed the same thing, both beginning from `base`. */
export function mergeOf<Values extends object>(base: Values, mine: Values, theirs: Values): Merge<Values> {
  const ours = changesOf(base, mine)
  const others = changesOf(base, theirs)
  const different = Object.keys(changesOf(theirs, mine)) as (keyof Values)[]
  return { merged: { ...theirs, ...ours }, both: different.filter((field) => field in ours && field in others) }
}
