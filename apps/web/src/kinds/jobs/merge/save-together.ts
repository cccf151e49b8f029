import { isProblem, type ProblemError } from '../../../lib/call-error.ts'
import { changesOf } from '../../../lib/changes-of.ts'
import { mergeOf } from '../../../lib/merge-of.ts'
import type { Versioned } from '../../../lib/use-versioned-form.ts'

/** Both changed the same fields: `mine` is what would stand if mine were taken in all of them. */
export interface Clash<Values> {
  mine: Values
  theirs: Versioned<Values>
  both: (keyof Values)[]
}

interface Calls<Values> {
  save: (changes: Partial<Values>, ifMatch: number) => Promise<Versioned<Values>>
  load: () => Promise<Versioned<Values>>
}

interface Saved<Values> {
  saved: Versioned<Values>
  /** Somebody else's changes came together with mine. */
  isTogether: boolean
}

const mostTries = 5

/**
 * Saves what I changed since `base`. Where somebody else was first, what only one of us changed is put together and saved
 * again; what both changed comes back as a clash, for me to choose.
 */
export async function saveTogether<Values extends object>(
  base: Versioned<Values>,
  mine: Values,
  { save, load }: Calls<Values>,
): Promise<Saved<Values> | { clash: Clash<Values>; refusal: ProblemError }> {
  let from = base
  let wanted = mine
  for (let tries = 1; ; tries += 1) {
    const changes = changesOf(from.values, wanted)
    if (Object.keys(changes).length === 0) return { saved: from, isTogether: tries > 1 }
    let refusal: ProblemError
    try {
      return { saved: await save(changes, from.version), isTogether: tries > 1 }
    } catch (error) {
      if (!isProblem(error, 'version_conflict') || tries === mostTries) throw error
      refusal = error
    }
    const theirs = await load()
    const { merged, both } = mergeOf(from.values, wanted, theirs.values)
    if (both.length > 0) return { clash: { mine: merged, theirs, both }, refusal }
    from = theirs
    wanted = merged
  }
}
